package fr.portailfamille.booking;

/**
 * Books a session for somebody of a household, enrolled there or not.
 *
 * @param reason for the journal; needed where a rule is passed over or a place is opened
 * @param extraPlace whether to open a place beyond the capacity where the session is full
 * @param word for the mail to the family; empty: none
 */
public record FamilyBookCommand(
    long householdId,
    long personId,
    long sessionId,
    String reason,
    boolean extraPlace,
    String word) {}
