package fr.portailfamille.intake;

import fr.portailfamille.household.MemberKind;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A child or an adult participant of a request.
 *
 * @param line of the form, from 1 for each kind
 * @param birthDate null where it was left out
 */
public record RequestPerson(
    MemberKind kind, int line, String firstName, String lastName, LocalDate birthDate)
    implements Serializable {

  public String fullName() {
    return firstName + " " + lastName;
  }
}
