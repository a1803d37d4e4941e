package fr.portailfamille.catalogue;

import fr.portailfamille.organisation.PublicHolidays;
import fr.portailfamille.organisation.SchoolHoliday;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a plan has to know of the year.
 *
 * @param schoolHolidays of the plan's zone
 */
public record PlanCalendar(List<SchoolHoliday> schoolHolidays, PublicHolidays publicHolidays) {

  public PlanCalendar {
    schoolHolidays = List.copyOf(schoolHolidays);
  }

  Optional<SchoolHoliday> schoolHoliday(LocalDate day) {
    return schoolHolidays.stream().filter(holiday -> holiday.includes(day)).findFirst();
  }
}
