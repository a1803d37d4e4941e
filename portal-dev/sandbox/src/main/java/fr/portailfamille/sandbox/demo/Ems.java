package fr.portailfamille.sandbox.demo;

import fr.portailfamille.sandbox.demo.Centre.Group;
import fr.portailfamille.sandbox.demo.Centre.Offer;
import fr.portailfamille.sandbox.demo.Centre.Unit;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/**
 * École municipale des sports of Albertville (guide 002): three trimesters of Wednesday afternoons,
 * two outings and a stay, each at one price and paid on enrolment.
 */
final class Ems {

  private static final String PAID_ON_ENROLMENT = "PAY_ON_ENROLMENT";

  private final SchoolYear year;
  private final LocalDate today;
  private final Organisation town;
  private final Centre centre;

  Ems(Scene scene, Organisation town, long regie, SchoolYear year) throws SQLException {
    this.year = year;
    this.today = scene.today();
    this.town = town;
    this.centre =
        new Centre(
            scene.rows(),
            town.structure("EMS", "École municipale des sports"),
            town.category("EMS, sorties et séjours"),
            regie);
  }

  /** Writes it all. */
  void tell() throws SQLException {
    LocalDate newYear = LocalDate.of(year.start() + 1, Month.JANUARY, 1);
    LocalDate spring = LocalDate.of(year.start() + 1, Month.APRIL, 1);
    trimester(
        "EMS-T1",
        "1er trimestre",
        year.firstDay(),
        newYear,
        group("7/11 ans Escalade", 7, 11, 12),
        group("7/11 ans Montagne", 7, 11, 8),
        group("8/11 ans Billard français", 8, 11, 6));
    trimester(
        "EMS-T2",
        "2ème trimestre",
        newYear,
        spring,
        group("7/11 ans VTT ou initiation bowling", 7, 11, 12),
        group("7/10 ans Tir à l’arc", 7, 10, 1),
        group("8/11 ans Badminton", 8, 11, 10));
    trimester(
        "EMS-T2-SKI", "2ème trimestre Ski", newYear, spring, group("8/12 ans Ski", 8, 12, 16));
    trimester(
        "EMS-T3",
        "3ème trimestre",
        spring,
        year.lastDay().plusDays(1),
        group("7/11 ans Roller ou patin à glace", 7, 11, 12),
        group("9/11 ans Roller", 9, 11, 8));
    outing("PARC-AQUATIQUE", "Parc aquatique Aix-les-Bains", nextOuting(), 2200);
    List<LocalDate> summer = year.summer().weekdays();
    outing("LAZER-GAME", "Lazer game extérieur", summer.get(summer.size() - 1), 1500);
    centre.activity(
        new Offer(
            "SEJOUR-NATURE",
            "Séjour nature en Beaufortain",
            "Séjour de cinq jours",
            PAID_ON_ENROLMENT,
            "STAY"),
        Season.of(year, summer.subList(0, 5)),
        List.of(group("8/12 ans", 8, 12, 16)),
        List.of(Unit.of("SEJOUR", "Séjour", "08:30", "18:00", 15000)));
  }

  /** The last day of the next holidays that is no public holiday. */
  private LocalDate nextOuting() {
    List<LocalDate> days =
        HolidayPeriod.next(year, today).days().stream()
            .filter(day -> SchoolYear.publicHoliday(day) == null)
            .toList();
    return days.get(days.size() - 1);
  }

  private void trimester(
      String code, String name, LocalDate from, LocalDate before, Group... groups)
      throws SQLException {
    List<LocalDate> days =
        year.every(DayOfWeek.WEDNESDAY).stream()
            .filter(day -> !day.isBefore(from) && day.isBefore(before))
            .filter(day -> year.closedBecause(day) == null)
            .toList();
    long trimester =
        centre.activity(
            new Offer(
                code,
                "EMS année %s %s".formatted(year.name(), name),
                "Trimestre sportif",
                PAID_ON_ENROLMENT,
                "SERIES"),
            Season.of(year, days),
            List.of(groups),
            List.of(Unit.of("APM", "Mercredi après-midi", "13:30", "16:30", 4000)));
    town.sellsDatesLeft(trimester);
  }

  private void outing(String code, String name, LocalDate day, long cents) throws SQLException {
    centre.activity(
        new Offer(code, name, "Sortie à la journée", PAID_ON_ENROLMENT, "OUTING"),
        Season.of(year, List.of(day)),
        List.of(group("6/12 ans", 6, 12, 24)),
        List.of(Unit.of("SORTIE", "Sortie", "08:30", "18:00", cents)));
  }

  private static Group group(String name, int from, int to, int places) {
    return new Group(name, from, to, places);
  }
}
