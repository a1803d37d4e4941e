package fr.portailfamille.household;

import fr.portailfamille.organisation.SchoolLevel;
import fr.portailfamille.organisation.SchoolYear;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Niveau scolaire of a child, as it was given for a school year.
 *
 * @param year the year it begins in; 0 where it is not known
 * @param current whether that year has not ended; one that has asks to be confirmed
 */
public record SchoolClass(SchoolLevel level, int year, boolean current) implements Serializable {

  /** From this month on, families give the class of the school year that comes. */
  private static final int FIRST_MONTH = 7;

  static SchoolClass of(String level, int year, LocalDate today) {
    return SchoolLevel.named(level)
        .map(known -> new SchoolClass(known, year, year >= SchoolYear.of(today)))
        .orElse(null);
  }

  /** The school year that what is given on a day is for. */
  public static int yearGivenOn(LocalDate day) {
    return SchoolYear.suppliedFor(day, FIRST_MONTH);
  }

  /** The level in the school year of a day: a child goes up one each year. */
  public Optional<SchoolLevel> on(LocalDate day) {
    return level.after(SchoolYear.of(day) - year);
  }
}
