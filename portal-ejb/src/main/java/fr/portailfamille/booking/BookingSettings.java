package fr.portailfamille.booking;

import fr.portailfamille.organisation.ScopeKind;
import fr.portailfamille.organisation.Setting;
import fr.portailfamille.organisation.SettingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How families book, and what stands in the way: guides 000, 001, 003 and 004 differ. */
@ApplicationScoped
public class BookingSettings implements SettingSource {

  /** On the planning in guide 001, step by step in guide 004. */
  public static final Setting<BookingForm> FORM =
      Setting.choice("booking.form", BookingForm.PLANNING, ScopeKind.ORGANISATION);

  /** Guide 000: «Une fois cette étape réalisée, l'inscription est possible». */
  public static final Setting<DocumentDemand> DOCUMENTS =
      Setting.choice(
          "booking.documents",
          DocumentDemand.NONE,
          ScopeKind.ORGANISATION,
          ScopeKind.STRUCTURE,
          ScopeKind.ACTIVITY);

  /** Whether the dossier has to be complete, its text accepted and confirmed this year. */
  public static final Setting<Boolean> DOSSIER =
      Setting.yesNo(
          "booking.dossier",
          false,
          ScopeKind.ORGANISATION,
          ScopeKind.STRUCTURE,
          ScopeKind.ACTIVITY);

  /** From how many euros owed to the activity's régie on nothing is booked; 0: never. */
  public static final Setting<Integer> DEBT =
      Setting.wholeNumber(
              "booking.debt",
              0,
              ScopeKind.ORGANISATION,
              ScopeKind.REGIE,
              ScopeKind.STRUCTURE,
              ScopeKind.ACTIVITY)
          .between(0, 100_000);

  /** On how many days of a week, Monday to Sunday, a person may be booked; 0: on all. */
  public static final Setting<Integer> DAYS_PER_WEEK =
      Setting.wholeNumber(
              "booking.days-per-week",
              0,
              ScopeKind.ORGANISATION,
              ScopeKind.STRUCTURE,
              ScopeKind.ACTIVITY)
          .between(0, 7);

  /** «Albertville ; 73460 Frontenex»: whose families are residents where residents come first. */
  public static final Setting<String> HOME_TOWNS =
      Setting.text(
          "booking.home-towns",
          "",
          ScopeKind.ORGANISATION,
          ScopeKind.STRUCTURE,
          ScopeKind.ACTIVITY);

  /** Whether families may wait for a place in a session that is full. */
  public static final Setting<Boolean> WAITING_LIST =
      Setting.yesNo(
          "booking.waiting-list",
          false,
          ScopeKind.ORGANISATION,
          ScopeKind.STRUCTURE,
          ScopeKind.ACTIVITY);

  /** How many may wait for a session at most; 0: as many as like. */
  public static final Setting<Integer> LONGEST_LINE =
      Setting.wholeNumber(
              "booking.waiting-list-most",
              0,
              ScopeKind.ORGANISATION,
              ScopeKind.STRUCTURE,
              ScopeKind.ACTIVITY)
          .between(0, 1000);

  /** For how many hours a place that came free is offered, further from the booking deadline. */
  public static final Setting<Integer> OFFER_HOURS =
      Setting.wholeNumber(
              "booking.offer-hours",
              48,
              ScopeKind.ORGANISATION,
              ScopeKind.STRUCTURE,
              ScopeKind.ACTIVITY)
          .between(1, 14 * 24);

  /** Whether families cancel a confirmed place themselves: guide 001 no, guide 003 yes. */
  public static final Setting<Boolean> CANCEL =
      Setting.yesNo(
          "booking.cancel", true, ScopeKind.ORGANISATION, ScopeKind.STRUCTURE, ScopeKind.ACTIVITY);

  /** What comes back of the price of a place that is cancelled before its deadline. */
  public static final Setting<CancelMoney> CANCEL_MONEY =
      Setting.choice(
          "booking.cancel-money",
          CancelMoney.ACCOUNT,
          ScopeKind.ORGANISATION,
          ScopeKind.STRUCTURE,
          ScopeKind.ACTIVITY);

  /** Fewer days before the session than that: the other effect; 0: never. */
  public static final Setting<Integer> CANCEL_LATE_DAYS =
      Setting.wholeNumber(
              "booking.cancel-late-days",
              0,
              ScopeKind.ORGANISATION,
              ScopeKind.STRUCTURE,
              ScopeKind.ACTIVITY)
          .between(0, 365);

  /** What comes back of the price of a place that is cancelled so late. */
  public static final Setting<CancelMoney> CANCEL_LATE_MONEY =
      Setting.choice(
          "booking.cancel-late-money",
          CancelMoney.NOTHING,
          ScopeKind.ORGANISATION,
          ScopeKind.STRUCTURE,
          ScopeKind.ACTIVITY);

  /** Rendre la place: after the deadline too, credited once somebody takes it. */
  public static final Setting<Boolean> GIVE_BACK =
      Setting.yesNo(
          "booking.give-back",
          false,
          ScopeKind.ORGANISATION,
          ScopeKind.STRUCTURE,
          ScopeKind.ACTIVITY);

  /** What comes back of a series, an outing or a stay that has begun: by its dates left, or not. */
  public static final Setting<CancelBegun> CANCEL_BEGUN =
      Setting.choice(
          "booking.cancel-begun",
          CancelBegun.SHARE,
          ScopeKind.ORGANISATION,
          ScopeKind.STRUCTURE,
          ScopeKind.ACTIVITY);

  /** What who joins a series that has begun pays. */
  public static final Setting<SeriesPrice> SERIES_PRICE =
      Setting.choice(
          "booking.series-price",
          SeriesPrice.WHOLE,
          ScopeKind.ORGANISATION,
          ScopeKind.STRUCTURE,
          ScopeKind.ACTIVITY);

  @Override
  public List<Setting<?>> settings() {
    return List.of(
        FORM,
        DOCUMENTS,
        DOSSIER,
        DEBT,
        DAYS_PER_WEEK,
        HOME_TOWNS,
        WAITING_LIST,
        LONGEST_LINE,
        OFFER_HOURS,
        CANCEL,
        CANCEL_MONEY,
        CANCEL_LATE_DAYS,
        CANCEL_LATE_MONEY,
        CANCEL_BEGUN,
        GIVE_BACK,
        SERIES_PRICE);
  }
}
