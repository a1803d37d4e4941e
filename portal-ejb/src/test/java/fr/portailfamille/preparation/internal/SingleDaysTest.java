package fr.portailfamille.preparation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.catalogue.SchoolTime;
import fr.portailfamille.catalogue.SessionPlan;
import fr.portailfamille.preparation.CopyLine;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SingleDaysTest {

  private final TreeMap<LocalDate, String> closed = new TreeMap<>();

  @Test
  void daysInARowWithOneReasonAreOnePeriod() {
    close("2027-01-06", "Travaux");
    close("2027-01-13", "Travaux");
    close("2027-01-20", "Travaux");
    close("2027-01-27", "Grève");
    close("2027-02-10", "Grève");

    assertThat(SingleDays.of(wednesdays(Set.of(LocalDate.parse("2027-02-19")))))
        .containsExactly(
            days("2027-01-06", "2027-01-20", "Travaux"),
            days("2027-01-27", "2027-01-27", "Grève"),
            days("2027-02-10", "2027-02-10", "Grève"),
            days("2027-02-19", "2027-02-19", ""));
  }

  private void close(String day, String reason) {
    closed.put(LocalDate.parse(day), reason);
  }

  private static CopyLine.Days days(String from, String to, String reason) {
    return new CopyLine.Days(LocalDate.parse(from), LocalDate.parse(to), reason);
  }

  private SessionPlan wednesdays(Set<LocalDate> extra) {
    return new SessionPlan(
        LocalDate.of(2026, 9, 1),
        LocalDate.of(2027, 7, 9),
        Set.of(DayOfWeek.WEDNESDAY),
        SchoolTime.BOTH,
        true,
        new TreeSet<>(List.copyOf(extra)),
        closed);
  }
}
