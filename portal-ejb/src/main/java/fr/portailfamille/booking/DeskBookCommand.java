package fr.portailfamille.booking;

/**
 * Books for a family and charges its account.
 *
 * @param reason for the journal; needed for an exception, and where a rule is passed over or a
 *     place is opened
 * @param exception whether a reason is needed whatever the rules of booking say
 * @param extraPlace whether to open a place beyond the capacity where the session is full
 * @param word for the mail to the family; empty: none
 */
public record DeskBookCommand(
    long enrolmentId,
    long sessionId,
    String reason,
    boolean exception,
    boolean extraPlace,
    String word) {}
