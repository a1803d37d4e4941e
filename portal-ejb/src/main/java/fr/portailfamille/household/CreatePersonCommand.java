package fr.portailfamille.household;

/**
 * Adds a person to a household.
 *
 * @param guardian a responsable; otherwise a participant, whom the age puts in its block
 * @param birthDate as typed; only a guardian may do without
 * @param another whether it is somebody else than the persons who look alike
 */
public record CreatePersonCommand(
    long householdId,
    boolean guardian,
    String firstName,
    String lastName,
    String birthDate,
    boolean another) {}
