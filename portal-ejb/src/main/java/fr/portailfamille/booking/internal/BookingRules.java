package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.AgeOutside;
import fr.portailfamille.booking.AlreadyThere;
import fr.portailfamille.booking.BirthDateMissing;
import fr.portailfamille.booking.BookingNotOpenYet;
import fr.portailfamille.booking.BookingOver;
import fr.portailfamille.booking.DeadlinePassed;
import fr.portailfamille.booking.PriceMissing;
import fr.portailfamille.booking.SessionClosed;
import fr.portailfamille.booking.SessionFull;
import fr.portailfamille.shared.Refusal;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** All rules about a booking; a refusal tells every one that failed, not only the first. */
public final class BookingRules {

  private static final List<BookingRule> RULES =
      List.of(
          BookingRules::sessionTakesPlace,
          BookingRules::bookingIsOpen,
          BookingRules::deadlineHasNotPassed,
          BookingRules::ageFitsTheGroup,
          BookingRules::priceIsSet,
          BookingRules::personIsFree,
          BookingRules::placeIsFree);

  private BookingRules() {}

  public static List<Refusal> refusals(Candidate candidate, Occupancy occupancy) {
    return RULES.stream()
        .map(rule -> rule.refusal(candidate, occupancy))
        .flatMap(Optional::stream)
        .toList();
  }

  static Optional<Refusal> sessionTakesPlace(Candidate c, Occupancy occupancy) {
    return c.session().open()
        ? Optional.empty()
        : Optional.of(new SessionClosed(c.session().day()));
  }

  static Optional<Refusal> bookingIsOpen(Candidate c, Occupancy occupancy) {
    if (c.now().isBefore(c.activity().opensAt())) {
      return Optional.of(new BookingNotOpenYet(c.activity().opensAt()));
    }
    return c.activity().isOpenAt(c.now())
        ? Optional.empty()
        : Optional.of(new BookingOver(c.activity().closesAt()));
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

  static Optional<Refusal> personIsFree(Candidate c, Occupancy occupancy) {
    return occupancy.isElsewhere(c.person().personId(), c.session())
        ? Optional.of(new AlreadyThere(c.person().firstName(), c.session().day()))
        : Optional.empty();
  }

  static Optional<Refusal> placeIsFree(Candidate c, Occupancy occupancy) {
    return occupancy.hasPlace(c.session().id())
        ? Optional.empty()
        : Optional.of(new SessionFull(c.session().day(), c.unitName()));
  }
}
