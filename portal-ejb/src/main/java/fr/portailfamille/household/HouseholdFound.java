package fr.portailfamille.household;

import java.io.Serializable;

/**
 * A household that a search of staff found.
 *
 * @param members first names, in the order of the household, separated by commas
 */
public record HouseholdFound(
    long id,
    String number,
    String name,
    String organisationName,
    String town,
    String phone,
    String email,
    String members)
    implements Serializable {}
