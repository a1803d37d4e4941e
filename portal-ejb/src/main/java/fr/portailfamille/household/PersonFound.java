package fr.portailfamille.household;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A person of the organisation that staff may mean.
 *
 * @param households where the person is a member
 */
public record PersonFound(
    long personId,
    String firstName,
    String lastName,
    LocalDate birthDate,
    List<HouseholdLine> households)
    implements Serializable {

  public PersonFound {
    households = List.copyOf(households);
  }

  public String fullName() {
    return firstName + " " + lastName;
  }
}
