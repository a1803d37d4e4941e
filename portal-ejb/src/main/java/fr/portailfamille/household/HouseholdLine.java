package fr.portailfamille.household;

import java.io.Serializable;

/** A household in a list: enough to recognise and to choose it. */
public record HouseholdLine(
    long id, String number, String name, long organisationId, String organisationName)
    implements Serializable {}
