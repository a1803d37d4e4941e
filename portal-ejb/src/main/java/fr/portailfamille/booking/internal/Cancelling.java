package fr.portailfamille.booking.internal;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.billing.LedgerService;
import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.BookingStatus;
import fr.portailfamille.booking.CancelItem;
import fr.portailfamille.booking.CancelLine;
import fr.portailfamille.booking.CancelMoney;
import fr.portailfamille.booking.CancelTermsChanged;
import fr.portailfamille.booking.CardMoney;
import fr.portailfamille.booking.CardReturn;
import fr.portailfamille.booking.PlaceToCancel;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Cancels confirmed bookings of a household, under its locks and those of the pools. */
@Dependent
public class Cancelling {

  @Inject private Sql sql;
  @Inject private CancelReader reader;
  @Inject private SeriesRows series;
  @Inject private LedgerService ledger;
  @Inject private CardMoney card;
  @Inject private CardPlaces cards;
  @Inject private AuditTrail audit;

  /** What the places look like before the locks: to know which persons and pools to lock. */
  public List<BookingLine> wanted(long householdId, Collection<PlaceToCancel> places, Instant now) {
    return reader.readWhole(householdId, ids(places), now).stream().map(CancelLine::line).toList();
  }

  /** Locks the payments whose money may go back: after the persons, before the pools. */
  public void lockMoney(Collection<BookingLine> lines) {
    cards.lock(lines);
  }

  /**
   * Cancels these places and credits what is to be credited. What is cancelled already is left as
   * it is.
   *
   * @return those that were cancelled now
   * @throws RefusedException where one of them cannot be cancelled, or its money would be another
   *     than the page said; nothing is done
   */
  public List<CancelLine> cancel(long householdId, Collection<PlaceToCancel> places, Instant now) {
    if (places.isEmpty()) {
      return List.of();
    }
    Map<Long, CancelMoney> shown =
        places.stream()
            .collect(Collectors.toMap(PlaceToCancel::bookingId, PlaceToCancel::shown, (a, b) -> a));
    List<CancelLine> live = liveWhole(householdId, shown.keySet(), now);
    List<Refusal> refusals = new ArrayList<>();
    for (CancelItem item : CancelItem.of(live)) {
      refusals.addAll(item.refusals());
      if (item.refusals().isEmpty()
          && item.lines().stream().anyMatch(line -> line.money() != shown.get(line.line().id()))) {
        refusals.add(new CancelTermsChanged(item.day()));
      }
    }
    if (!refusals.isEmpty()) {
      throw new RefusedException(refusals.stream().distinct().toList());
    }
    series.giveUp(bookings(live), now);
    write(householdId, live, Map.of(), now);
    return live;
  }

  /** What was shown, also a date that has begun since, and what is given up with it. */
  private List<CancelLine> liveWhole(long householdId, Collection<Long> shown, Instant now) {
    Set<Long> ids = new HashSet<>(shown);
    ids.addAll(series.left(shown, here(now)));
    return live(householdId, ids, now);
  }

  /**
   * Cancels what does not take place: its price comes back in full, on the card that paid for it
   * where the activity gives back on cards, else to the account. With its last date left a series
   * ends for who was enrolled.
   */
  public void cancelInFull(long householdId, Collection<Long> bookingIds, Instant now) {
    List<CancelLine> live = live(householdId, bookingIds, now);
    Map<Long, CardReturn> onCard = cards.weigh(live.stream().map(CancelLine::line).toList());
    series.giveUpWhatEnds(bookings(live), here(now), now);
    write(
        householdId,
        live.stream()
            .map(line -> line.with(CardPlaces.real(CancelMoney.CARD, onCard.get(line.line().id()))))
            .map(line -> line.isFree() ? line.with(CancelMoney.NOTHING) : line)
            .toList(),
        Map.of(),
        now);
  }

  private List<CancelLine> live(long householdId, Collection<Long> bookingIds, Instant now) {
    return reader.read(householdId, bookingIds, now).stream()
        .filter(line -> line.line().status() == BookingStatus.CONFIRMED)
        .toList();
  }

  /**
   * Cancels a booking by the hand of staff, whatever the deadline; what is cancelled already is
   * left as it is. With its last date left a series ends for who was enrolled.
   *
   * @param money CARD only with the payments locked
   * @return whether it was cancelled now
   * @throws RefusedException CardRefundNotAllowed, NotPaidByCard, CardMoneyGivenBack; nothing is
   *     done
   */
  public boolean byStaff(
      long householdId, long bookingId, CancelMoney money, String reason, Instant now) {
    List<CancelLine> live = byStaff(householdId, List.of(bookingId), money, now);
    series.giveUpWhatEnds(bookings(live), here(now), now);
    return !write(householdId, live, reason, now).isEmpty();
  }

  /**
   * The same of a booking in whose stead another is made, credited to the account: the enrolment
   * goes on.
   *
   * @return whether it was cancelled now
   */
  public boolean toMove(long householdId, long bookingId, String reason, Instant now) {
    List<CancelLine> live = byStaff(householdId, List.of(bookingId), CancelMoney.ACCOUNT, now);
    return !write(householdId, live, reason, now).isEmpty();
  }

  /**
   * The same of all dates that are left of a series.
   *
   * @return those that were cancelled now
   */
  public List<Long> wholeByStaff(
      long householdId, long bookingId, CancelMoney money, String reason, Instant now) {
    List<CancelLine> live =
        byStaff(householdId, series.left(List.of(bookingId), here(now)), money, now);
    series.giveUp(bookings(live), now);
    return write(householdId, live, reason, now);
  }

  private List<CancelLine> byStaff(
      long householdId, List<Long> bookingIds, CancelMoney money, Instant now) {
    List<CancelLine> live =
        live(householdId, bookingIds, now).stream()
            .map(line -> line.with(line.isFree() ? CancelMoney.NOTHING : money))
            .toList();
    refuseOffCards(live);
    return live;
  }

  private List<Long> write(long householdId, List<CancelLine> live, String reason, Instant now) {
    write(householdId, live, Map.of("reason", reason), now);
    return bookings(live);
  }

  private static LocalDateTime here(Instant now) {
    return LocalDateTime.ofInstant(now, BusinessClock.PARIS);
  }

  private static List<Long> bookings(List<CancelLine> lines) {
    return lines.stream().map(line -> line.line().id()).toList();
  }

  private void refuseOffCards(List<CancelLine> wanted) {
    List<BookingLine> toCards =
        wanted.stream()
            .filter(line -> line.money() == CancelMoney.CARD)
            .map(CancelLine::line)
            .toList();
    List<Refusal> refusals =
        cards.weigh(toCards).values().stream()
            .flatMap(answer -> answer.refusal().stream())
            .distinct()
            .toList();
    if (!refusals.isEmpty()) {
      throw new RefusedException(refusals);
    }
  }

  private void write(
      long householdId, List<CancelLine> live, Map<String, String> why, Instant now) {
    if (live.isEmpty()) {
      return;
    }
    sql.update(
        """
        update booking b set status = 'CANCELLED', ended_at = ?, cancel_money = w.money
          from unnest(?, ?) as w (id, money)
         where b.id = w.id and b.status = 'CONFIRMED'
        """,
        now,
        live.stream().map(line -> line.line().id()).toList(),
        live.stream().map(line -> line.money().name()).toList());
    sql.update(
        "insert into place_return (booking_id, state, returned_at)"
            + " select id, 'OPEN', ? from unnest(?) as id order by id",
        now,
        live.stream()
            .filter(line -> line.money() == CancelMoney.IF_RESOLD)
            .map(line -> line.line().id())
            .toList());
    live.stream()
        .filter(line -> line.money() == CancelMoney.ACCOUNT || line.money() == CancelMoney.CARD)
        .collect(Collectors.groupingBy(CancelLine::regieId, TreeMap::new, Collectors.toList()))
        .forEach(
            (regie, credited) ->
                ledger.creditBookings(
                    householdId,
                    regie,
                    credited.stream().map(CancelLine::line).map(BookingEntries::of).toList()));
    card.giveBack(
        householdId,
        live.stream()
            .filter(line -> line.money() == CancelMoney.CARD)
            .collect(Collectors.toMap(line -> line.line().id(), CancelLine::toCard)));
    for (CancelLine line : live) {
      Map<String, Object> facts = new TreeMap<>(why);
      facts.put("household", householdId);
      facts.put("money", line.money());
      audit.record("booking.cancelled", "booking", line.line().id(), facts);
    }
  }

  private static List<Long> ids(Collection<PlaceToCancel> places) {
    return places.stream().map(PlaceToCancel::bookingId).toList();
  }
}
