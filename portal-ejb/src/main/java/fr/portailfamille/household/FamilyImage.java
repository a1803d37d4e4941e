package fr.portailfamille.household;

/**
 * One value of a household that stands, as the database writes it in JSON.
 *
 * @param personId 0 for the household's own
 * @param part the table
 * @param name the column; empty where the value is all rows of a person or household
 * @param value {@code null} as text for nothing
 */
public record FamilyImage(long householdId, long personId, String part, String name, String value) {

  /** What it is an image of. */
  public Place place() {
    return new Place(householdId, personId, part, name);
  }

  /** A value's place. */
  public record Place(long householdId, long personId, String part, String name) {}
}
