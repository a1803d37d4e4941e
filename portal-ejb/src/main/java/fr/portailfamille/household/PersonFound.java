package fr.portailfamille.household;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A person of the organisation that staff may mean.
 *
 * @param households where the person is a member: numbers and names
 */
public record PersonFound(
    long personId, String firstName, String lastName, LocalDate birthDate, String households)
    implements Serializable {

  public String fullName() {
    return firstName + " " + lastName;
  }
}
