package fr.portailfamille.booking;

/**
 * Books a series, an outing or a stay for somebody of a household.
 *
 * @param extraPlace whether a place more is opened on each date that is full
 * @param reason needed where a rule is passed over or a place opened
 * @param word for the family, in its mail; empty for none
 */
public record SeriesDeskCommand(
    long householdId, SeriesWish wish, boolean extraPlace, String reason, String word) {}
