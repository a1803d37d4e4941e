package fr.portailfamille.web.reservation;

import fr.portailfamille.booking.BookingService;
import fr.portailfamille.booking.DayState;
import fr.portailfamille.booking.EnrolmentLine;
import fr.portailfamille.booking.EnrolmentService;
import fr.portailfamille.booking.PlanningBlock;
import fr.portailfamille.booking.PlanningCell;
import fr.portailfamille.booking.PlanningDay;
import fr.portailfamille.booking.PlanningView;
import fr.portailfamille.booking.TooManyDates;
import fr.portailfamille.booking.WishesView;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Money;
import fr.portailfamille.web.frame.AskedDates;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import fr.portailfamille.web.planning.PlanningSelection;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Création d'une réservation: the days of one enrolment, from the first still to come, at most 62
 * at a time (guide 004, «cochez les cases blanches»).
 */
@Named("reserveDays")
@RequestScoped
public class ReserveDaysBean {

  @Inject private BookingService bookings;
  @Inject private EnrolmentService enrolments;
  @Inject private BusinessClock clock;
  @Inject private FamilyPage familyPage;
  @Inject private Call call;
  @Inject private AskedDates askedDates;
  private EnrolmentLine enrolment;
  private PlanningView planning;
  private PlanningSelection selection;

  /** Before the page is shown: an enrolment of another household ends as «introuvable». */
  public void check() {
    if (familyPage.isChosen()) {
      getPlanning();
    }
  }

  public boolean isKnown() {
    return getEnrolment() != null;
  }

  /** What is booked: child, activity and its dates; null where it is not the household's. */
  public EnrolmentLine getEnrolment() {
    if (enrolment == null) {
      enrolment =
          call.read(() -> enrolments.enrolment(household(), Asked.number("e"))).orElse(null);
    }
    return enrolment;
  }

  private long household() {
    return familyPage.getHouseholdId();
  }

  public PlanningView getPlanning() {
    if (planning == null) {
      planning =
          getEnrolment() == null
              ? new PlanningView(clock.today(), clock.today(), List.of())
              : call.read(
                      () ->
                          bookings.planningOf(household(), enrolment.id(), first(), last(first())))
                  .orElse(new PlanningView(first(), first(), List.of()));
    }
    return planning;
  }

  /** The first day shown: what the address asks for, as far as the activity goes. */
  private LocalDate first() {
    LocalDate asked = askedDates.day("d", start());
    LocalDate end = getEnrolment().endsOn();
    LocalDate within = asked.isAfter(end) ? end : asked;
    return within.isBefore(start()) ? start() : within;
  }

  private LocalDate start() {
    LocalDate begins = getEnrolment().startsOn();
    return begins.isBefore(clock.today()) ? clock.today() : begins;
  }

  private LocalDate last(LocalDate first) {
    LocalDate most = first.plusDays(BookingService.LONGEST_PLANNING - 1L);
    return most.isAfter(getEnrolment().endsOn()) ? getEnrolment().endsOn() : most;
  }

  public boolean isEarlier() {
    return first().isAfter(start());
  }

  public boolean isLater() {
    return last(first()).isBefore(getEnrolment().endsOn());
  }

  /** What is ticked; it starts with the ticks of the address. */
  public PlanningSelection getSelection() {
    if (selection == null) {
      List<Long> asked = TickedDays.read(Asked.text("s"));
      selection =
          PlanningSelection.of(
              call.read(() -> bookings.wishes(household(), Asked.number("e"), asked))
                  .map(ReserveDaysBean::ticks)
                  .orElse(List.of()));
    }
    return selection;
  }

  private static List<PlanningSelection.Tick> ticks(WishesView wishes) {
    return wishes.days().stream()
        .map(
            day ->
                new PlanningSelection.Tick(
                    wishes.regieId(), wishes.enrolmentId(), day.sessionId(), day.price().cents()))
        .toList();
  }

  public int getCount() {
    return getSelection().ticks().size();
  }

  public Money getCost() {
    return sum(getSelection().ticks().stream());
  }

  /** The ticks that the running cost counts beside the visible boxes. */
  public long getHiddenCount() {
    return hidden().count();
  }

  public Money getHiddenCost() {
    return sum(hidden());
  }

  private Stream<PlanningSelection.Tick> hidden() {
    Set<Long> shown = cells().map(PlanningCell::sessionId).collect(Collectors.toSet());
    return getSelection().ticks().stream().filter(t -> !shown.contains(t.sessionId()));
  }

  private static Money sum(Stream<PlanningSelection.Tick> ticks) {
    return Money.ofCents(ticks.mapToLong(PlanningSelection.Tick::cents).sum());
  }

  private Stream<PlanningDay> days() {
    return getPlanning().blocks().stream().map(PlanningBlock::days).flatMap(List::stream);
  }

  private Stream<PlanningCell> cells() {
    return days().map(PlanningDay::cells).flatMap(List::stream);
  }

  /** Whether there is a box to tick. */
  public boolean isBookable() {
    return cells().anyMatch(c -> c.state() == DayState.FREE);
  }

  public void earlier() {
    show(first().minusDays(BookingService.LONGEST_PLANNING), ticked());
  }

  public void later() {
    show(last(first()).plusDays(1), ticked());
  }

  private void show(LocalDate day, Set<Long> ticked) {
    call.redirect(GuidedAddress.days(household(), Asked.number("e"), day, ticked));
  }

  private Set<Long> ticked() {
    return getSelection().ticks().stream()
        .map(PlanningSelection.Tick::sessionId)
        .collect(Collectors.toSet());
  }

  /**
   * Sélectionner tous les jours: the longest free unit of each day shown that has no tick yet. The
   * page does the same by itself where it can.
   */
  public void all() {
    Set<Long> ticked = new HashSet<>(ticked());
    days()
        .filter(day -> day.cells().stream().noneMatch(c -> ticked.contains(c.sessionId())))
        .forEach(
            day ->
                day.cells().stream()
                    .filter(c -> c.state() == DayState.FREE)
                    .max(Comparator.comparing(c -> Duration.between(c.startsAt(), c.endsAt())))
                    .ifPresent(c -> ticked.add(c.sessionId())));
    show(first(), ticked);
  }

  /** Valider ma sélection: to the check; nothing is held yet. */
  public void proceed() {
    Set<Long> ticked = ticked();
    if (ticked.isEmpty()) {
      call.refused(List.of(new NothingTicked()));
    } else if (ticked.size() > TickedDays.MOST) {
      call.refused(List.of(new TooManyDates(TickedDays.MOST)));
    } else {
      call.redirect(GuidedAddress.check(household(), Asked.number("e"), first(), ticked));
    }
  }

  public String getPeriodAddress() {
    return GuidedAddress.period(household(), getEnrolment().personId());
  }
}
