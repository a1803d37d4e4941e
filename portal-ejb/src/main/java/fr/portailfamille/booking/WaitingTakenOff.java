package fr.portailfamille.booking;

/** Staff took somebody off a waiting list; for the mail to the family. */
public record WaitingTakenOff(long householdId, long entryId, String reason) {}
