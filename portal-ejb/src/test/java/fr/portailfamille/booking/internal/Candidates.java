package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.EnrolmentView;
import fr.portailfamille.catalogue.ActivityKind;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.BookingMode;
import fr.portailfamille.catalogue.GroupView;
import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.catalogue.SessionView;
import fr.portailfamille.catalogue.UnitView;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.household.SchoolClass;
import fr.portailfamille.organisation.SchoolLevel;
import fr.portailfamille.pricing.Price;
import fr.portailfamille.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Candidates for tests: Noah, 8 years old, wants a Wednesday that is open; change what matters. */
final class Candidates {

  static final LocalDate DAY = LocalDate.of(2026, 12, 2);
  static final Instant DEADLINE = Instant.parse("2026-12-01T11:00:00Z");
  static final Instant OPENS = Instant.parse("2026-06-01T00:00:00Z");
  static final Instant CLOSES = Instant.parse("2027-07-03T00:00:00Z");
  static final long NOAH = 7;
  static final long MATIN = 1;
  static final long APM = 2;
  static final long JOURNEE = 3;
  static final long MORNING_POOL = 11;
  static final long SITE_POOL = 13;
  static final long AFTERNOON_POOL = 12;

  private LocalDate birth = LocalDate.of(2018, 8, 20);
  private Instant now = Instant.parse("2026-11-20T10:00:00Z");
  private boolean open = true;
  private long unit = JOURNEE;
  private Optional<Price> price =
      Optional.of(new Price(Money.ofCents(1000), "à l'unité", "Tarif à l'unité"));

  private FamilyFacts family = FamilyFacts.NONE;
  private LocalDate day = DAY;
  private long household = 50;
  private long activity = 9;
  private GroupView group = new GroupView(4, "6-12 ans", 6, 12);
  private SchoolClass school;

  static Candidates aCandidate() {
    return new Candidates();
  }

  Candidates born(LocalDate day) {
    birth = day;
    return this;
  }

  Candidates at(Instant instant) {
    now = instant;
    return this;
  }

  Candidates closed() {
    open = false;
    return this;
  }

  Candidates forUnit(long which) {
    unit = which;
    return this;
  }

  Candidates withoutPrice() {
    price = Optional.empty();
    return this;
  }

  Candidates of(FamilyFacts facts) {
    family = facts;
    return this;
  }

  Candidates on(LocalDate when) {
    day = when;
    return this;
  }

  Candidates by(long whichHousehold) {
    household = whichHousehold;
    return this;
  }

  /** In a group of these classes. */
  Candidates amongClasses(SchoolLevel from, SchoolLevel to) {
    group = new GroupView(4, "6-12 ans", 6, 12, from, to);
    return this;
  }

  Candidates inClass(SchoolLevel level, int year, boolean current) {
    school = new SchoolClass(level, year, current);
    return this;
  }

  Candidates in(long whichActivity) {
    activity = whichActivity;
    return this;
  }

  private static UnitView unit(
      long id, String code, String name, int from, int to, HalfDays halfDays) {
    return new UnitView(
        id,
        code,
        name,
        LocalTime.of(from, 0),
        LocalTime.of(to, 0),
        halfDays,
        halfDays == HalfDays.BOTH);
  }

  Candidate build() {
    return new Candidate(
        new EnrolmentView(5, household, NOAH, activity, 4),
        new MemberView(NOAH, "Noah", "Martin", birth, MemberKind.CHILD, 0, school),
        new ActivityView(
            activity,
            1,
            2,
            "AL Pommiers",
            "Centre de loisirs",
            3,
            "Pommiers mercredis 2026-2027",
            "AL Pommiers (paiement à la réservation)",
            BookingMode.PAY_ON_BOOKING,
            ActivityKind.DAYS,
            LocalDate.of(2026, 9, 2),
            LocalDate.of(2027, 6, 30),
            OPENS,
            CLOSES,
            false,
            List.of(group),
            List.of(
                unit(MATIN, "MATIN", "Mercredi matin", 8, 12, HalfDays.MORNING),
                unit(APM, "APM", "Mercredi après-midi", 13, 18, HalfDays.AFTERNOON),
                unit(JOURNEE, "JOURNEE", "Mercredi journée", 8, 18, HalfDays.BOTH))),
        session(),
        price,
        family,
        now);
  }

  private SessionView session() {
    LocalTime from = unit == APM ? LocalTime.of(13, 30) : LocalTime.of(8, 0);
    LocalTime to = unit == MATIN ? LocalTime.of(12, 0) : LocalTime.of(18, 0);
    return new SessionView(
        (activity == 9 ? 100 : 10 * activity)
            + unit
            + (day.equals(DAY) ? 0 : day.toEpochDay() * 10),
        activity,
        4,
        unit,
        day,
        day.atTime(from),
        day.atTime(to),
        DEADLINE,
        DEADLINE,
        open);
  }

  /** Free places of the group and of the site in the morning. */
  static Occupancy freeOnSite(int group, int site) {
    return new Occupancy(
        Map.of(MORNING_POOL, group, SITE_POOL, site),
        Map.of(100 + MATIN, Set.of(MORNING_POOL, SITE_POOL)),
        Map.of(),
        Map.of(),
        Set.of(SITE_POOL));
  }

  /** A morning whose places another unit holds. */
  static Occupancy takenBy(String unit) {
    return new Occupancy(
        Map.of(MORNING_POOL, 0),
        Map.of(100 + MATIN, Set.of(MORNING_POOL)),
        Map.of(),
        Map.of(),
        Set.of(),
        Map.of(100 + MATIN, unit));
  }

  /** Free places in the morning and in the afternoon; nobody is anywhere. */
  static Occupancy free(int morning, int afternoon) {
    return new Occupancy(
        Map.of(MORNING_POOL, morning, AFTERNOON_POOL, afternoon),
        Map.of(
            100 + MATIN, Set.of(MORNING_POOL),
            100 + APM, Set.of(AFTERNOON_POOL),
            100 + JOURNEE, Set.of(MORNING_POOL, AFTERNOON_POOL)),
        Map.of());
  }
}
