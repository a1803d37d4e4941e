/**
 * Communication: the mails that go out. Observes the events of all rooms and queues rows of the
 * outbox in their transactions; rendering and sending happen later, from those rows. Face: {@link
 * fr.portailfamille.communication.Postman} for the timer. Nobody else imports it.
 */
package fr.portailfamille.communication;
