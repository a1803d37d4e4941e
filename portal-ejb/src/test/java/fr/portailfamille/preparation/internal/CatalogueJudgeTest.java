package fr.portailfamille.preparation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.booking.PlacesWish;
import fr.portailfamille.catalogue.ActivityKind;
import fr.portailfamille.catalogue.ActivitySheet;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.BookingMode;
import fr.portailfamille.catalogue.CategoryLine;
import fr.portailfamille.catalogue.GroupView;
import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.catalogue.SaveActivityCommand;
import fr.portailfamille.catalogue.SessionView;
import fr.portailfamille.catalogue.UnitView;
import fr.portailfamille.catalogue.internal.ActivityCheck;
import fr.portailfamille.organisation.RegieView;
import fr.portailfamille.organisation.SchoolLevel;
import fr.portailfamille.organisation.StructureView;
import fr.portailfamille.preparation.FileChange;
import fr.portailfamille.preparation.FileColumn;
import fr.portailfamille.preparation.FileFault;
import fr.portailfamille.preparation.FileProblem;
import fr.portailfamille.preparation.FileSheet;
import fr.portailfamille.preparation.SheetContent;
import fr.portailfamille.pricing.PriceLine;
import fr.portailfamille.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueJudgeTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
  private static final LocalDate DAY = LocalDate.of(2026, 9, 9);
  private static final Instant NOON = Instant.parse("2026-09-08T10:00:00Z");

  @Test
  void whatWasTakenOutChangesNothingWhenItComesBack() {
    Judged judged = judge(raw(CatalogueSheets.of(facts())));

    assertThat(judged.faults()).isEmpty();
    assertThat(judged.changes()).isEmpty();
    assertThat(judged.activities()).noneMatch(a -> a.changed);
    assertThat(judged.prices()).isEmpty();
    assertThat(judged.sessions())
        .extracting(s -> s.bookingDeadline())
        .containsOnly(NOON.plusSeconds(17));
    assertThat(judged.absent().values()).containsOnly(0);
  }

  @Test
  void theExampleIsReadWithoutAnError() {
    Judged judged = judge(raw(CatalogueSheets.example("Les Pommiers", "Mercredis", "Régie", 2027)));

    assertThat(judged.faults()).isEmpty();
    assertThat(judged.changes()).hasSize(4);
    assertThat(judged.sessions()).hasSize(1);
  }

  @Test
  void anEmptyCellLeavesWhatStandsAndAnotherValueIsToldWithBoth() {
    Judged judged =
        judge(
            tab("Unités", "Structure", "Code activité", "Code unité", "Nom", "De", "À"),
            line("Unités", 2, "les pommiers", "mer", "matin", "", "8h30", ""));

    assertThat(judged.faults()).isEmpty();
    assertThat(judged.changes())
        .containsExactly(
            new FileChange(
                FileSheet.UNITS,
                2,
                "MER · MATIN",
                false,
                List.of(new FileChange.Value(FileColumn.STARTS, "08:00", "08:30"))));
  }

  @Test
  void classesThatBoundAGroupStayWhereTheFileSaysNothing() {
    Judged silent =
        judge(
            tab("Groupes", "Structure", "Code activité", "Groupe", "Âge à"),
            line("Groupes", 2, "Les Pommiers", "MER", "3-5 ans", "6"));
    Judged told =
        judge(
            tab("Groupes", "Structure", "Code activité", "Groupe", "Classe de", "Classe à"),
            line("Groupes", 2, "Les Pommiers", "MER", "3-5 ans", "ms", "Toutes"));
    Judged wrong =
        judge(
            tab("Groupes", "Structure", "Code activité", "Groupe", "Classe de", "Classe à"),
            line("Groupes", 2, "Les Pommiers", "MER", "3-5 ans", "maternelle", "PS"),
            line("Groupes", 3, "Les Pommiers", "MER", "6-11 ans", "CP", "GS"));

    SaveActivityCommand.Group kept = only(silent);
    assertThat(kept.ageTo()).isEqualTo(6);
    assertThat(kept.levelFrom()).isEqualTo(SchoolLevel.PS);
    assertThat(kept.levelTo()).isEqualTo(SchoolLevel.GS);
    SaveActivityCommand.Group changed = only(told);
    assertThat(changed.levelFrom()).isEqualTo(SchoolLevel.MS);
    assertThat(changed.levelTo()).isNull();
    assertThat(told.changes().get(0).values())
        .containsExactly(
            new FileChange.Value(FileColumn.LEVEL_FROM, "PS", "MS"),
            new FileChange.Value(FileColumn.LEVEL_TO, "GS", "toutes"));
    assertThat(wrong.faults())
        .extracting(f -> f.line() + " " + f.column() + " " + f.problem())
        .contains("2 LEVEL_FROM NO_CHOICE", "3 LEVEL_TO BACKWARDS");
  }

  private static SaveActivityCommand.Group only(Judged judged) {
    assertThat(judged.faults()).isEmpty();
    return judged.activities().get(0).command(1L).groups().get(0);
  }

  @Test
  void everyFaultIsToldAtOnceWithItsLine() {
    Judged judged =
        judge(
            tab("Tarifs", "Structure", "Code activité", "Code unité", "À partir du", "Prix"),
            line("Tarifs", 2, "Les Pommiers", "MER", "MATIN", "31/02/2026", "12,505"),
            line("Tarifs", 3, "Les Pommiers", "MER", "NUIT", "01/09/2026", "=A1"),
            line("Tarifs", 4, "Les Poiriers", "MER", "MATIN", "2026-09-01", "#REF!"),
            line("Tarifs", 5, "Les Pommiers", "RIEN", "MATIN", "2026-09-01", ""),
            line("Tarifs", 6, "Les Pommiers", "MER", "MATIN", "1/10/2026", "13"),
            line("Tarifs", 7, "les pommiers", "mer", "matin", "2026-10-01", "14"),
            tab("Séances", "Structure", "Code activité", "Groupe", "Jour", "Code unité", "De", "À"),
            line("Séances", 2, "Les Pommiers", "MER", "6-11 ans", "16/09/2026", "MATIN", "", ""),
            line("Séances", 3, "Les Pommiers", "MER", "3-5 ans", "16/09/2030", "MATIN", "", ""),
            line("Séances", 4, "Les Pommiers", "MER", "3-5 ans", "23/09/2026", "MATIN", "", ""),
            line("Séances", 5, "Les Pommiers", "MER", "3-5 ans", "30/09/2026", "MATIN", "", ""),
            line("Séances", 6, "Les Pommiers", "MER", "3-5 ans", "9/9/2026", "MATIN", "12:00", "8"),
            tab("Divers", "A", "B"));

    assertThat(judged.faults())
        .extracting(f -> f.sheet() + " " + f.line() + " " + f.column() + " " + f.problem())
        .containsExactlyInAnyOrder(
            "Divers 1 null UNKNOWN_SHEET",
            "Tarifs 2 SINCE NO_DAY",
            "Tarifs 2 PRICE NO_PRICE",
            "Tarifs 3 PRICE FORMULA",
            "Tarifs 4 STRUCTURE NO_STRUCTURE",
            "Tarifs 4 PRICE FORMULA_BROKEN",
            "Tarifs 5 CODE NO_ACTIVITY",
            "Tarifs 5 PRICE MISSING",
            "Tarifs 7 SINCE TWICE",
            "Séances 2 GROUP NO_GROUP",
            "Séances 3 DAY OUTSIDE_ACTIVITY",
            "Séances 4 DAY DAY_CLOSED",
            "Séances 5 DAY NO_PLACES",
            "Séances 6 ENDS NO_TIME");
    assertThat(judged.faults())
        .filteredOn(f -> f.line() == 4 && f.sheet().equals("Séances"))
        .first()
        .satisfies(f -> assertThat(f.expected()).isEqualTo("pont"));
  }

  @Test
  void theCataloguesOwnRulesAreToldBesideTheirLines() {
    Judged judged =
        judge(
            tab("Activités", "Structure", "Code activité", "Nom", "Premier jour", "Dernier jour"),
            line("Activités", 2, "Les Pommiers", "MER", "", "01/11/2026", ""),
            line("Activités", 3, "Les Pommiers", "été 27", "Été", "05/07/2027", "01/07/2027"),
            tab("Groupes", "Structure", "Code activité", "Groupe", "Âge de", "Âge à"),
            line("Groupes", 2, "Les Pommiers", "MER", "3-5 ans", "5", "3"));

    assertThat(judged.faults())
        .extracting(f -> f.sheet() + " " + f.line() + " " + f.column() + " " + f.problem())
        .contains(
            "Activités 2 FIRST_DAY SESSIONS_OUTSIDE",
            "Activités 3 CODE NO_CODE",
            "Activités 3 LAST_DAY BACKWARDS",
            "Activités 3 TYPE MISSING",
            "Activités 3 null NEEDS_GROUP",
            "Groupes 2 AGE_TO BACKWARDS");
  }

  @Test
  void daysThatAreOverAreLeftAloneAndPlacesNeedASession() {
    Judged judged =
        judge(
            tab("Places", "Structure", "Code activité", "Groupe", "Jour", "Places matin"),
            line("Places", 2, "Les Pommiers", "MER", "3-5 ans", "31/08/2026", "3"),
            line("Places", 3, "Les Pommiers", "MER", "3-5 ans", "09/09/2026", "3"),
            line("Places", 4, "Les Pommiers", "MER", "3-5 ans", "16/09/2026", "3"));

    assertThat(judged.past()).containsEntry(FileSheet.PLACES, 1);
    assertThat(judged.faults())
        .extracting(f -> f.line() + " " + f.problem())
        .containsExactly("4 NO_SESSION");
  }

  @ParameterizedTest
  @CsvSource({
    "12.5, 1250",
    "'12,50', 1250",
    "'12,50 €', 1250",
    "0, 0",
    "12.300000000000001, 1230",
    "'1 250', 125000"
  })
  void pricesAreReadAsPeopleAndSpreadsheetsWriteThem(String cell, long cents) {
    Judged judged =
        judge(
            tab("Tarifs", "Structure", "Code activité", "Code unité", "À partir du", "Prix"),
            line("Tarifs", 2, "Les Pommiers", "MER", "MATIN", "2026-11-01", cell));

    assertThat(judged.faults()).isEmpty();
    assertThat(judged.prices())
        .extracting(Judged.PriceLineWish::amount)
        .containsExactly(Money.ofCents(cents));
  }

  @Test
  void aCsvIsKnownByItsHeadings() {
    Judged judged =
        judge(
            tab("", "Structure", "Code activité", "Groupe", "Âge de", "Âge à"),
            line("", 2, "Les Pommiers", "MER", "'=6-11 ans", "6", "11"));

    assertThat(judged.faults()).isEmpty();
    assertThat(judged.changes())
        .extracting(FileChange::name, FileChange::fresh)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("MER · =6-11 ans", true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=6-11 ans", "-3 ans", "'=6 ans", "''+6 ans", "'t Hart"})
  void aNameThatLooksLikeAFormulaComesBackAsItWentOut(String name) {
    String written = name.matches("'*[=+@-].*") ? "'" + name : name;

    for (String tab : List.of("", "Groupes")) {
      Judged judged =
          judge(
              tab(tab, "Structure", "Code activité", "Groupe", "Âge de", "Âge à"),
              line(tab, 2, "Les Pommiers", "MER", tab.isEmpty() ? written : name, "6", "11"));
      assertThat(judged.faults()).isEmpty();
      assertThat(judged.changes()).extracting(FileChange::name).containsExactly("MER · " + name);
    }
  }

  @Test
  void aFormulaThatNobodyComputedIsRefusedInACsv() {
    Judged judged =
        judge(
            tab("", "Structure", "Code activité", "Groupe", "Âge de", "Âge à"),
            line("", 2, "Les Pommiers", "MER", "=A1", "6", "11"));

    assertThat(judged.faults()).extracting(FileFault::problem).containsExactly(FileProblem.FORMULA);
  }

  @Test
  void namesTheNearestCodesOfTheStructureAlsoThoseTheFileDoesNotSpeakOf() {
    Judged judged =
        judge(
            tab("Activités", "Structure", "Code activité", "Nom"),
            line("Activités", 2, "Les Pommiers", "VACANCE-2", "Vacances"),
            tab("Tarifs", "Structure", "Code activité", "Code unité", "À partir du", "Prix"),
            line("Tarifs", 2, "Les Pommiers", "vacance", "MATIN", "01/09/2026", "12"));

    assertThat(judged.faults())
        .filteredOn(f -> f.problem() == FileProblem.NO_ACTIVITY)
        .singleElement()
        .extracting(FileFault::expected)
        .isEqualTo("VACANCES, VACANCE-2, MER-ETE, MER");
  }

  private static Judged judge(RawFileLine... lines) {
    return judge(List.of(lines));
  }

  private static Judged judge(List<RawFileLine> lines) {
    CatalogueFacts facts = facts();
    return CatalogueJudge.judge(
        FileLines.of(lines),
        facts,
        command -> ActivityCheck.faults(command, before(command, facts)));
  }

  private static ActivitySheet before(SaveActivityCommand command, CatalogueFacts facts) {
    return command.activityId() == null ? null : facts.activities().get(0);
  }

  private static RawFileLine tab(String name, String... headings) {
    return new RawFileLine(name, 1, List.of(headings));
  }

  private static RawFileLine line(String tab, int line, String... cells) {
    return new RawFileLine(tab, line, List.of(cells));
  }

  /** As the lines come back from a spreadsheet. */
  private static List<RawFileLine> raw(List<SheetContent> contents) {
    List<RawFileLine> lines = new ArrayList<>();
    for (SheetContent content : contents) {
      lines.add(
          new RawFileLine(
              content.sheet().title(),
              1,
              content.sheet().columns().stream().map(c -> c.heading()).toList()));
      for (int i = 0; i < content.lines().size(); i++) {
        lines.add(
            new RawFileLine(
                content.sheet().title(),
                i + 2,
                content.lines().get(i).stream().map(CatalogueJudgeTest::text).toList()));
      }
    }
    return lines;
  }

  private static String text(Object cell) {
    return cell == null
        ? ""
        : cell instanceof Money money ? money.euros().toPlainString() : cell.toString();
  }

  private static CatalogueFacts facts() {
    ActivityView activity =
        new ActivityView(
            1,
            1,
            1,
            "Les Pommiers",
            "Mercredis",
            1,
            "Mercredis",
            "ALSH",
            BookingMode.PAY_ON_BOOKING,
            ActivityKind.DAYS,
            LocalDate.of(2026, 9, 2),
            LocalDate.of(2027, 6, 30),
            Instant.parse("2026-06-01T06:00:23Z"),
            Instant.parse("2027-06-30T21:59:00Z"),
            false,
            List.of(new GroupView(1, "3-5 ans", 3, 5, SchoolLevel.PS, SchoolLevel.GS)),
            List.of(
                new UnitView(
                    1,
                    "MATIN",
                    "Matin",
                    LocalTime.of(8, 0),
                    LocalTime.of(12, 0),
                    HalfDays.MORNING,
                    false)));
    return new CatalogueFacts(
        TODAY,
        List.of(new StructureView(1, 1, "POM", "Les Pommiers")),
        true,
        List.of(new CategoryLine(1, "Mercredis", 0, 1)),
        List.of(new RegieView(1, 1, "R", "Régie", "M", "{seq}")),
        List.of(new ActivitySheet(activity, 1, "MER", 0, 1, DAY, DAY, 0, Set.of(1L), Set.of(1L))),
        Map.of(1L, List.of("MER", "MER-ETE", "VACANCES")),
        Map.of(
            1L,
            List.of(
                new PriceLine(
                    1, 1, "Matin", Money.ofCents(1250), "à l’unité", LocalDate.of(2026, 9, 1)))),
        List.of(
            new SessionView(
                1,
                1,
                1,
                1,
                DAY,
                LocalDateTime.of(2026, 9, 9, 8, 0),
                LocalDateTime.of(2026, 9, 9, 12, 0),
                NOON.plusSeconds(17),
                NOON.plusSeconds(17),
                true)),
        List.of(new PlacesWish(1, 1, DAY, HalfDays.MORNING, 24)),
        Map.of(1L, new TreeMap<>(Map.of(LocalDate.of(2026, 9, 23), "pont"))));
  }
}
