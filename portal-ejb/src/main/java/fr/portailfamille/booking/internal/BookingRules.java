package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.AgeOutside;
import fr.portailfamille.booking.BirthDateMissing;
import fr.portailfamille.booking.BookingSettings;
import fr.portailfamille.booking.DeadlinePassed;
import fr.portailfamille.booking.NoPlace;
import fr.portailfamille.booking.PriceMissing;
import fr.portailfamille.booking.SessionClosed;
import fr.portailfamille.booking.SessionFull;
import fr.portailfamille.booking.SiteFull;
import fr.portailfamille.booking.StandingRefusal;
import fr.portailfamille.booking.WaitInLine;
import fr.portailfamille.booking.WaitingListFull;
import fr.portailfamille.organisation.Setting;
import fr.portailfamille.shared.Refusal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules about a booking; a refusal tells every one that failed, not only the first. */
public final class BookingRules {

  private static final List<BookingRule.Standing> STANDING =
      List.of(
          standing("documents", BookingSettings.DOCUMENTS, FamilyChecks::documentsAreThere),
          standing("dossier", BookingSettings.DOSSIER, FamilyChecks::dossierIsComplete),
          standing("debt", BookingSettings.DEBT, FamilyChecks::littleIsOwed),
          new BookingRule.Standing(
              "class-known", true, Optional.empty(), SchoolChecks::levelIsKnown));

  private static final List<BookingRule.OfSession> OF_SESSION =
      List.of(
          untilPaid("session-open", BookingRules::sessionTakesPlace),
          new BookingRule.OfSession(
              "booking-open",
              true,
              false,
              Optional.of(BookingSettings.HOME_TOWNS),
              (c, o) -> bookingIsOpen(c, o).map(List::of).orElse(List.of())),
          passable("deadline", BookingRules::deadlineHasNotPassed),
          passable("age", BookingRules::ageFitsTheGroup),
          passable("class", SchoolChecks::levelFitsTheGroup),
          always("price", BookingRules::priceIsSet),
          new BookingRule.OfSession(
              "units", false, false, Optional.empty(), PersonChecks::unitsGoTogether),
          new BookingRule.OfSession(
              "person-free", false, false, Optional.empty(), PersonChecks::personIsFree),
          new BookingRule.OfSession(
              "days-per-week",
              true,
              false,
              Optional.of(BookingSettings.DAYS_PER_WEEK),
              PersonChecks::weekHasRoom),
          always("place-free", BookingRules::placeIsFree));

  private BookingRules() {}

  private static BookingRule.Standing standing(
      String name, Setting<?> setting, BookingRule.Standing.Check check) {
    return new BookingRule.Standing(name, true, Optional.of(setting), check);
  }

  /** A rule that finds one reason at most. */
  @FunctionalInterface
  private interface Single {
    Optional<Refusal> refusal(Candidate candidate, Occupancy occupancy);
  }

  private static BookingRule.OfSession always(String name, Single check) {
    return single(name, false, false, check);
  }

  private static BookingRule.OfSession untilPaid(String name, Single check) {
    return single(name, false, true, check);
  }

  private static BookingRule.OfSession passable(String name, Single check) {
    return single(name, true, false, check);
  }

  private static BookingRule.OfSession single(
      String name, boolean staffMayPass, boolean stopsPayment, Single check) {
    return new BookingRule.OfSession(
        name,
        staffMayPass,
        stopsPayment,
        Optional.empty(),
        (c, o) -> check.refusal(c, o).map(List::of).orElse(List.of()));
  }

  static List<BookingRule> all() {
    return Stream.<BookingRule>concat(STANDING.stream(), OF_SESSION.stream()).toList();
  }

  /** Every reason against one session, those that stand against all sessions first. */
  public static List<Refusal> refusals(Candidate candidate, Occupancy occupancy) {
    return refusals(standing(candidate.participant()), candidate, occupancy);
  }

  /** The same, with what {@link #standing} has told already of the person and the activity. */
  static List<Refusal> refusals(
      List<StandingRefusal> standing, Candidate candidate, Occupancy occupancy) {
    List<Refusal> refusals = new ArrayList<>(standing);
    for (BookingRule.OfSession rule : OF_SESSION) {
      refusals.addAll(rule.check().refusals(candidate, occupancy));
    }
    return List.copyOf(refusals);
  }

  /** What staff read before they book in spite of a rule. */
  public record Verdict(List<Refusal> passable, List<Refusal> blocking, boolean full) {}

  /** The same reasons as for a family, told apart by whether staff may pass over them. */
  public static Verdict verdict(Candidate candidate, Occupancy occupancy) {
    List<Refusal> passable = new ArrayList<>(standing(candidate.participant()));
    List<Refusal> blocking = new ArrayList<>();
    boolean full = false;
    for (BookingRule.OfSession rule : OF_SESSION) {
      for (Refusal refusal : rule.check().refusals(candidate, occupancy)) {
        if (refusal instanceof NoPlace) {
          full = true;
          if (occupancy.isSiteFull(candidate.session().id())) {
            blocking.add(new SiteFull(candidate.session().day(), candidate.unitName()));
          }
        } else {
          (rule.staffMayPass() ? passable : blocking).add(refusal);
        }
      }
    }
    return new Verdict(List.copyOf(passable), List.copyOf(blocking), full);
  }

  /** Why a place that is held can no longer be paid for; most was decided when it was taken. */
  static List<Refusal> againstPayment(Candidate held) {
    return OF_SESSION.stream()
        .filter(BookingRule::stopsPayment)
        .flatMap(rule -> rule.check().refusals(held, Occupancy.UNKNOWN).stream())
        .toList();
  }

  /** Every reason but the lack of a place: what keeps somebody off the waiting list too. */
  public static List<Refusal> besidesPlace(List<Refusal> refusals) {
    return refusals.stream().filter(refusal -> !(refusal instanceof NoPlace)).toList();
  }

  /** What stands against every session of an activity for a person. */
  static List<StandingRefusal> standing(Participant participant) {
    return STANDING.stream().flatMap(rule -> rule.check().refusals(participant).stream()).toList();
  }

  static Optional<Refusal> sessionTakesPlace(Candidate c, Occupancy occupancy) {
    return c.session().open()
        ? Optional.empty()
        : Optional.of(new SessionClosed(c.session().day()));
  }

  static Optional<Refusal> bookingIsOpen(Candidate c, Occupancy occupancy) {
    return c.family().opening(c.activity()).refusal(c.now());
  }

  static Optional<Refusal> deadlineHasNotPassed(Candidate c, Occupancy occupancy) {
    return c.now().isBefore(c.session().bookingDeadline())
        ? Optional.empty()
        : Optional.of(new DeadlinePassed(c.session().bookingDeadline()));
  }

  static Optional<Refusal> ageFitsTheGroup(Candidate c, Occupancy occupancy) {
    Period age = c.person().ageAt(c.session().day());
    if (age == null) {
      return Optional.of(new BirthDateMissing(c.person().firstName()));
    }
    return c.group().fits(age.getYears())
        ? Optional.empty()
        : Optional.of(
            new AgeOutside(c.person().firstName(), c.group().ageFrom(), c.group().ageTo()));
  }

  static Optional<Refusal> priceIsSet(Candidate c, Occupancy occupancy) {
    return c.price().isPresent()
        ? Optional.empty()
        : Optional.of(new PriceMissing(c.session().day()));
  }

  static Optional<Refusal> placeIsFree(Candidate c, Occupancy occupancy) {
    return !c.session().open() || occupancy.hasPlace(c.session().id())
        ? Optional.empty()
        : Optional.of(full(c, occupancy));
  }

  private static NoPlace full(Candidate c, Occupancy occupancy) {
    LocalDate day = c.session().day();
    String takenBy = occupancy.takenBy(c.session().id());
    WaitingTerms terms = c.participant().demands().waiting();
    boolean late = OfferTime.until(c.now(), terms.offer(), c.session().bookingDeadline()).isEmpty();
    if (!terms.open() || late) {
      return occupancy.isSiteFull(c.session().id())
          ? new SiteFull(day, c.unitName())
          : new SessionFull(day, c.unitName(), takenBy);
    }
    int waiting = occupancy.waiting(c.session().id());
    return terms.hasRoom(waiting)
        ? new WaitInLine(
            day, c.unitName(), waiting, occupancy.isSiteFull(c.session().id()), takenBy)
        : new WaitingListFull(day, c.unitName());
  }
}
