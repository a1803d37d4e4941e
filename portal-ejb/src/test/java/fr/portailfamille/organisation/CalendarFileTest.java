package fr.portailfamille.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.portailfamille.organisation.CalendarFault.Problem;
import fr.portailfamille.shared.RefusedException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

  private final CalendarFile file = new CalendarFile(LocalDate.of(2026, 11, 22));
  private int line;

  private void line(String text) {
    file.take(++line, List.of(text.split(";", -1)));
  }

  private void headings() {
    line("Description;Population;Date de début;Date de fin;Académies;Zones;annee_scolaire");
  }

  @Test
  void readsInstantsAsDaysOfParis() {
    headings();
    line(
        "Vacances de la Toussaint;-;2026-10-16T22:00:00+00:00;2026-11-01T23:00:00+00:00;Lyon;Zone"
            + " A;2026-2027");

    assertThat(file.holidays())
        .containsExactly(
            holiday(
                "Vacances de la Toussaint", LocalDate.of(2026, 10, 17), LocalDate.of(2026, 11, 1)));
  }

  @Test
  void letsTheDayOfTheLastClassBeSchool() {
    headings();
    line(
        "Vacances de printemps;-;2027-04-20T22:00:00+00:00;2027-05-09T22:00:00+00:00;Lyon;Zone"
            + " A;2026-2027");

    assertThat(file.holidays())
        .containsExactly(
            holiday("Vacances de printemps", LocalDate.of(2027, 4, 22), LocalDate.of(2027, 5, 9)));
  }

  @Test
  void knowsBridgesOfOneDayAndSummersWithoutEnd() {
    headings();
    line(
        "Pont de l'Ascension;-;2027-05-06T22:00:00+00:00;2027-05-06T22:00:00+00:00;Lyon;Zone"
            + " A;2026-2027");
    line(
        "Début des Vacances d'Été;Élèves;2027-07-02T22:00:00+00:00;2027-07-02T22:00:00+00:00;Lyon;Zone"
            + " A;2026-2027");

    assertThat(file.holidays())
        .containsExactly(
            holiday("Pont de l’Ascension", LocalDate.of(2027, 5, 7), LocalDate.of(2027, 5, 7)),
            holiday("Vacances d’été", LocalDate.of(2027, 7, 3), LocalDate.of(2027, 8, 31)));
  }

  @Test
  void takesAZoneOnceAndLeavesOthersOut() {
    headings();
    String dates = ";2026-12-18T23:00:00+00:00;2027-01-03T23:00:00+00:00;";
    line("Vacances de Noël;-" + dates + "Lyon;Zone A;2026-2027");
    line("Vacances de Noël;-" + dates + "Dijon;Zone A;2026-2027");
    line("Vacances de Noël;-" + dates + "Corse;Corse;2026-2027");
    line("Vacances de Noël;Enseignants" + dates + "Lyon;Zone A;2026-2027");
    line("Vacances de Noël;-;n’importe quoi;;Lyon;Zone A;2024-2025");

    assertThat(file.holidays()).hasSize(1);
    assertThat(file.leftOut()).isEqualTo(3);
  }

  @Test
  void tellsEveryFaultByLineAtOnce() {
    headings();
    String start = ";2026-12-18T23:00:00+00:00;";
    line("Vacances de Noël;-" + start + "2027-01-03T23:00:00+00:00;Lyon;Zone A;2026-2027");
    line("Vacances de Noël;-;demain;2027-01-03T23:00:00+00:00;Lyon;Zone B;2026-2027");
    line("Vacances de Noël;-" + start + "2026-12-10T23:00:00+00:00;Lyon;Zone B;2026-2027");
    line("Vacances de Noël;-" + start + "2027-01-10T23:00:00+00:00;Dijon;Zone A;2026-2027");
    line(";-" + start + "2027-01-03T23:00:00+00:00;Lyon;Zone C;2026-2027");
    line("Vacances de Noël;-" + start + "2027-01-03T23:00:00+00:00;Lyon;Zone C;2026");

    assertThatThrownBy(file::holidays)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(((CalendarFileRefused) refused.refusals().get(0)).faults())
                    .containsExactly(
                        new CalendarFault(3, Problem.START, "demain"),
                        new CalendarFault(4, Problem.REVERSED, "Vacances de Noël"),
                        new CalendarFault(5, Problem.OVERLAP, "2"),
                        new CalendarFault(6, Problem.NAME, ""),
                        new CalendarFault(7, Problem.SCHOOL_YEAR, "2026")));
  }

  @Test
  void namesTheHeadingsThatAreMissing() {
    line("Description;Population;Date de début;Académies;Zones;annee_scolaire");
    line("Vacances de Noël;-;demain;Lyon;Zone A;2026-2027");

    assertThatThrownBy(file::holidays)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(((CalendarFileRefused) refused.refusals().get(0)).faults())
                    .containsExactly(new CalendarFault(1, Problem.HEADING, "date de fin")));
  }

  private static SchoolHoliday holiday(String name, LocalDate from, LocalDate to) {
    return new SchoolHoliday(SchoolZone.A, "2026-2027", name, from, to);
  }
}
