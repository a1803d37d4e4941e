package fr.portailfamille.household;

import java.io.Serializable;

/**
 * Somebody whom one of the households of a child named, for staff.
 *
 * @param contradicted whether another household says the opposite of the same name
 */
public record PickupLine(
    PickupPerson person, boolean forbidden, boolean contradicted, HouseholdLine by)
    implements Serializable {}
