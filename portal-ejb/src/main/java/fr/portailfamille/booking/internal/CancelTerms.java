package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.BookingSettings;
import fr.portailfamille.booking.CancelBegun;
import fr.portailfamille.booking.CancelDeadlinePassed;
import fr.portailfamille.booking.CancelMoney;
import fr.portailfamille.booking.CancelOnline;
import fr.portailfamille.booking.CancelState;
import fr.portailfamille.booking.NoLongerModifiable;
import fr.portailfamille.booking.SeriesWhole;
import fr.portailfamille.booking.SessionBegun;
import fr.portailfamille.organisation.Setting;
import fr.portailfamille.organisation.SettingValues;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/**
 * What an activity decides about cancelling a confirmed place.
 *
 * @param open whether families cancel at all
 * @param lateDays fewer days before the session than that, late money counts; 0: never
 * @param giveBack whether a place can be given back when it is too late to cancel it
 * @param begun what comes back of a series that has begun
 */
record CancelTerms(
    boolean open,
    CancelMoney money,
    int lateDays,
    CancelMoney lateMoney,
    boolean giveBack,
    CancelBegun begun) {

  static final List<Setting<?>> SETTINGS =
      List.of(
          BookingSettings.CANCEL,
          BookingSettings.CANCEL_MONEY,
          BookingSettings.CANCEL_LATE_DAYS,
          BookingSettings.CANCEL_LATE_MONEY,
          BookingSettings.CANCEL_BEGUN,
          BookingSettings.GIVE_BACK);

  /**
   * @param refusals empty where the place can be given up
   */
  record Decision(CancelState state, CancelMoney money, List<Refusal> refusals) {}

  static CancelTerms of(SettingValues values, long activityId) {
    return new CancelTerms(
        values.of(BookingSettings.CANCEL, activityId),
        values.of(BookingSettings.CANCEL_MONEY, activityId),
        values.of(BookingSettings.CANCEL_LATE_DAYS, activityId),
        values.of(BookingSettings.CANCEL_LATE_MONEY, activityId),
        values.of(BookingSettings.GIVE_BACK, activityId),
        values.of(BookingSettings.CANCEL_BEGUN, activityId));
  }

  /** Whether money of the activity goes back to cards at all. */
  boolean knowsCards() {
    return money == CancelMoney.CARD || lateMoney == CancelMoney.CARD;
  }

  /** Whether families give up places of the activity themselves at all. */
  boolean isOnline() {
    return open || giveBack;
  }

  /** What the terms of all that is booked say together. */
  static CancelOnline online(Collection<CancelTerms> booked) {
    if (booked.isEmpty()) {
      return CancelOnline.NOTHING_BOOKED;
    }
    return booked.stream().anyMatch(CancelTerms::isOnline)
        ? CancelOnline.OFFERED
        : CancelOnline.NOT_OFFERED;
  }

  /**
   * What may be done at an instant with a place of a session; of what is free nothing comes back.
   */
  Decision decide(LocalDateTime startsAt, Instant deadline, Money price, Instant now) {
    LocalDate day = startsAt.toLocalDate();
    LocalDateTime here = LocalDateTime.ofInstant(now, BusinessClock.PARIS);
    if (!here.isBefore(startsAt)) {
      return fixed(new SessionBegun(day));
    }
    if (open && now.isBefore(deadline)) {
      boolean late = ChronoUnit.DAYS.between(here.toLocalDate(), day) < lateDays;
      return allowed(CancelState.CANCELLABLE, late ? lateMoney : money, price);
    }
    if (giveBack) {
      return allowed(CancelState.RETURNABLE, CancelMoney.IF_RESOLD, price);
    }
    return fixed(open ? new CancelDeadlinePassed(day, deadline) : new NoLongerModifiable(day));
  }

  /**
   * What may be done at an instant with a date of a series: what may be done with all that is left
   * of it, whose first date decides.
   *
   * @param startsAt when the date itself begins: one that has begun stays what it is
   */
  Decision decide(LocalDateTime startsAt, SeriesWhole series, Instant now) {
    if (!LocalDateTime.ofInstant(now, BusinessClock.PARIS).isBefore(startsAt)) {
      return fixed(new SessionBegun(startsAt.toLocalDate()));
    }
    Decision decision = decide(series.nextStartsAt(), series.nextDeadline(), series.price(), now);
    return series.begun()
            && begun == CancelBegun.NOTHING
            && decision.state() == CancelState.CANCELLABLE
        ? new Decision(CancelState.CANCELLABLE, CancelMoney.NOTHING, List.of())
        : decision;
  }

  private static Decision allowed(CancelState state, CancelMoney money, Money price) {
    return new Decision(state, price.isZero() ? CancelMoney.NOTHING : money, List.of());
  }

  private static Decision fixed(Refusal why) {
    return new Decision(CancelState.FIXED, CancelMoney.NOTHING, List.of(why));
  }
}
