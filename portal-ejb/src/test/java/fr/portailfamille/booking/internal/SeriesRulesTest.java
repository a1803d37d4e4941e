package fr.portailfamille.booking.internal;

import static fr.portailfamille.booking.internal.Candidates.aCandidate;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.booking.AgeOutside;
import fr.portailfamille.booking.DocumentDemand;
import fr.portailfamille.booking.OtherActivityThen;
import fr.portailfamille.booking.SeriesFull;
import fr.portailfamille.booking.SeriesLineFull;
import fr.portailfamille.booking.SeriesOver;
import fr.portailfamille.booking.SeriesWaitInLine;
import fr.portailfamille.booking.SiteFull;
import fr.portailfamille.catalogue.ActivityKind;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.SessionView;
import fr.portailfamille.household.DossierGaps;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** All dates of a series or none, and every reason once. */
class SeriesRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final int DATES = 4;

  private static SessionView session(int day, boolean open) {
    LocalDate date = LocalDate.of(2026, 11, day);
    return new SessionView(
        day,
        9,
        4,
        1,
        date,
        date.atTime(13, 30),
        date.atTime(16, 30),
        date.minusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC),
        date.minusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC),
        open);
  }

  private static List<Long> dates(ActivityKind kind, SessionView... sessions) {
    return SeriesRules.dates(kind, List.of(sessions), NOW).stream().map(SessionView::id).toList();
  }

  @Test
  void joinsASeriesThatHasBegunForTheDatesThatAreLeft() {
    assertThat(
            dates(
                ActivityKind.SERIES,
                session(25, true),
                session(18, true),
                session(11, true),
                session(27, false)))
        .containsExactly(25L);
  }

  @Test
  void takesAStayFromItsFirstDayOrNotAtAll() {
    assertThat(dates(ActivityKind.STAY, session(23, true), session(20, true), session(21, true)))
        .containsExactly(20L, 21L, 23L);
  }

  private static List<Candidate> wednesdays(LocalDate born) {
    return IntStream.range(0, DATES)
        .mapToObj(
            week -> aCandidate().born(born).on(Candidates.DAY.plusWeeks(week)).at(NOW).build())
        .toList();
  }

  /** The second date has no place in its group, the third and the fourth none on the site. */
  @Test
  void namesTheFirstDateOnWhichTheSiteIsFull() {
    List<Candidate> dates = wednesdays(LocalDate.of(2018, 5, 1));
    Map<Long, Set<Long>> pools = new HashMap<>();
    Map<Long, Integer> free = new HashMap<>(Map.of(70L, 0));
    for (int i = 0; i < DATES; i++) {
      free.put((long) i, 3);
      pools.put(dates.get(i).session().id(), i < 2 ? Set.of((long) i) : Set.of((long) i, 70L));
    }
    ActivityView activity = dates.get(0).activity();

    assertThat(
            SeriesRules.refusals(
                activity,
                "6-12 ans",
                dates,
                new Occupancy(free, pools, Map.of(), Map.of(), Set.of(70L))))
        .containsExactly(
            new SiteFull(dates.get(2).session().day(), "Pommiers mercredis 2026-2027 - 6-12 ans"));
    free.put(1L, 0);
    assertThat(
            SeriesRules.refusals(
                activity,
                "6-12 ans",
                dates,
                new Occupancy(free, pools, Map.of(), Map.of(), Set.of(70L))))
        .as("its group is full before")
        .containsExactly(new SeriesFull("Pommiers mercredis 2026-2027", "6-12 ans"));
  }

  /** One pool for each date. */
  private static Occupancy free(List<Candidate> dates, int... places) {
    Map<Long, Integer> free = new HashMap<>();
    Map<Long, Set<Long>> pools = new HashMap<>();
    for (int i = 0; i < dates.size(); i++) {
      free.put((long) i, places[i]);
      pools.put(dates.get(i).session().id(), Set.of((long) i));
    }
    return new Occupancy(free, pools, Map.of());
  }

  private static List<Refusal> refusals(List<Candidate> dates, Occupancy occupancy) {
    ActivityView activity = aCandidate().build().activity();
    return SeriesRules.refusals(activity, "6-12 ans", dates, occupancy);
  }

  @Test
  void isFreeWhereEveryDateHasAPlace() {
    List<Candidate> dates = wednesdays(LocalDate.of(2018, 8, 20));

    assertThat(refusals(dates, free(dates, 1, 1, 1, 1))).isEmpty();
  }

  @Test
  void isFullWhereOneDateIs() {
    List<Candidate> dates = wednesdays(LocalDate.of(2018, 8, 20));

    assertThat(refusals(dates, free(dates, 1, 1, 0, 0)))
        .containsExactly(new SeriesFull("Pommiers mercredis 2026-2027", "6-12 ans"));
  }

  @Test
  void countsTheAgeOnTheFirstDate() {
    List<Candidate> turnsThirteen = wednesdays(LocalDate.of(2013, 12, 9));
    List<Candidate> turnsSix = wednesdays(LocalDate.of(2020, 12, 9));

    assertThat(refusals(turnsThirteen, free(turnsThirteen, 1, 1, 1, 1))).isEmpty();
    assertThat(refusals(turnsSix, free(turnsSix, 1, 1, 1, 1)))
        .containsExactly(new AgeOutside("Noah", 6, 12));
  }

  @Test
  void saysEachReasonOnceAndAllOfThem() {
    List<Candidate> dates = wednesdays(LocalDate.of(2018, 8, 20));
    Map<Long, Integer> none = Map.of();
    List<Occupancy.Busy> elsewhere =
        dates.stream()
            .map(date -> busy(date.session().startsAt(), date.session().endsAt()))
            .toList();
    Occupancy occupancy = new Occupancy(none, Map.of(), Map.of(Candidates.NOAH, elsewhere));

    assertThat(refusals(dates, occupancy))
        .containsExactlyInAnyOrder(
            new OtherActivityThen("Noah", Candidates.DAY, "Judo"),
            new SeriesFull("Pommiers mercredis 2026-2027", "6-12 ans"));
  }

  private static Occupancy.Busy busy(LocalDateTime from, LocalDateTime to) {
    return new Occupancy.Busy(from, to, 50, 1, 77, "Judo", "Cours");
  }

  @Test
  void isOverWithoutADate() {
    assertThat(refusals(List.of(), Occupancy.UNKNOWN))
        .containsExactly(new SeriesOver("Pommiers mercredis 2026-2027"));
  }

  /** The first date is full; the list of each is open to two, and so many wait for it. */
  private static List<Refusal> waited(int... waiting) {
    WaitingTerms terms = new WaitingTerms(true, 2, Duration.ofHours(48));
    Demands demands = new Demands(DocumentDemand.NONE, false, Money.ZERO, 0, terms);
    FamilyFacts facts =
        new FamilyFacts(Map.of(9L, demands), List.of(), DossierGaps.NONE, Map.of(), Map.of());
    List<Candidate> dates =
        IntStream.range(0, waiting.length)
            .mapToObj(
                week -> aCandidate().of(facts).on(Candidates.DAY.plusWeeks(week)).at(NOW).build())
            .toList();
    Map<Long, Integer> free = new HashMap<>();
    Map<Long, Set<Long>> pools = new HashMap<>();
    Map<Long, Integer> lines = new HashMap<>();
    for (int i = 0; i < waiting.length; i++) {
      long session = dates.get(i).session().id();
      free.put((long) i, i == waiting.length - 1 ? 1 : 0);
      pools.put(session, Set.of((long) i));
      lines.put(session, waiting[i]);
    }
    return refusals(dates, new Occupancy(free, pools, Map.of(), lines, Set.of()));
  }

  @Test
  void letsWaitWhereEveryFullDateHasRoomInItsLine() {
    assertThat(waited(0, 1, 2))
        .containsExactly(new SeriesWaitInLine("Pommiers mercredis 2026-2027", "6-12 ans", 1));
    assertThat(waited(1, 2, 0))
        .containsExactly(new SeriesLineFull("Pommiers mercredis 2026-2027", "6-12 ans"));
  }
}
