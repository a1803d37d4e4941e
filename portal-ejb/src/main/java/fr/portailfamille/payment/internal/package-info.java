/** What stands behind the face of payment: the attempt, its messages, the providers. */
package fr.portailfamille.payment.internal;
