package fr.portailfamille.household;

import java.time.LocalDate;

/**
 * Enters a quotient familial.
 *
 * @param quotient in euros with or without cents, as typed
 * @param from the first day it counts
 * @param receivedOn when the proof came
 */
public record RecordQuotientCommand(
    long householdId,
    String quotient,
    LocalDate from,
    QuotientSource source,
    LocalDate receivedOn) {}
