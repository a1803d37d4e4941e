package fr.portailfamille.booking;

import java.io.Serializable;

/**
 * What staff read before they book for somebody of a household.
 *
 * @param enrols whether booking enrols the person in the activity
 */
public record FamilyDeskCheck(DeskCheck check, boolean enrols) implements Serializable {}
