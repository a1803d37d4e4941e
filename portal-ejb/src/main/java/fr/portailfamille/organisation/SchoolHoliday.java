package fr.portailfamille.organisation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Vacances scolaires of a zone.
 *
 * @param schoolYear {@code 2026-2027}
 * @param name as the ministry calls it: «Vacances de la Toussaint»
 * @param firstDay the first day without school
 * @param lastDay the last one, included: school begins again on the next day
 */
public record SchoolHoliday(
    SchoolZone zone, String schoolYear, String name, LocalDate firstDay, LocalDate lastDay)
    implements Serializable {

  public boolean includes(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }
}
