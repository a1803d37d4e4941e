package fr.portailfamille.household;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;

/**
 * A member of a household.
 *
 * @param position gives the person its shape and colour on the planning, from 0
 * @param schoolClass null where it is not known
 */
public record MemberView(
    long personId,
    String firstName,
    String lastName,
    LocalDate birthDate,
    MemberKind kind,
    int position,
    SchoolClass schoolClass)
    implements Serializable {

  /** One whose class at school is not known. */
  public MemberView(
      long personId,
      String firstName,
      String lastName,
      LocalDate birthDate,
      MemberKind kind,
      int position) {
    this(personId, firstName, lastName, birthDate, kind, position, null);
  }

  public String fullName() {
    return firstName + " " + lastName;
  }

  /** The age at a date, in years and months (guide 000); nothing without a birth date. */
  public Period ageAt(LocalDate day) {
    return birthDate == null ? null : Period.between(birthDate, day);
  }
}
