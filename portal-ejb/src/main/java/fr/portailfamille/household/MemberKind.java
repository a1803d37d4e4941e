package fr.portailfamille.household;

import java.time.LocalDate;
import java.time.Period;

/** Guardian (responsable), child (enfant) or adult participant (adulte). */
public enum MemberKind {
  GUARDIAN,
  CHILD,
  ADULT;

  /**
   * What a participant is on a day: a child until the birthday that makes an adult, that day
   * excluded. Born on 29 February, one has it on 1 March of other years. Guardians stay guardians,
   * and what was kept counts only while the birth date is not known.
   *
   * @param adultAge in completed years
   */
  public static MemberKind on(LocalDate day, MemberKind kept, LocalDate birth, int adultAge) {
    if (kept == GUARDIAN || birth == null) {
      return kept;
    }
    return Period.between(birth, day).getYears() < adultAge ? CHILD : ADULT;
  }
}
