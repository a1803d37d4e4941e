package fr.portailfamille.booking;

/**
 * Books a series, an outing or a stay for somebody of a household.
 *
 * @param reason needed where a rule is passed over
 * @param word for the family, in its mail; empty for none
 */
public record SeriesDeskCommand(long householdId, SeriesWish wish, String reason, String word) {}
