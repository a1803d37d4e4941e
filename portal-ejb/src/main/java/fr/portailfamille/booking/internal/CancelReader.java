package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.BookingStatus;
import fr.portailfamille.booking.CancelLine;
import fr.portailfamille.booking.CancelMoney;
import fr.portailfamille.booking.CancelOnline;
import fr.portailfamille.booking.CancelState;
import fr.portailfamille.booking.CardReturn;
import fr.portailfamille.booking.SeriesWhole;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.organisation.SettingValues;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads confirmed bookings with what cancelling them means, and cancelled ones with their fate. */
@Dependent
public class CancelReader {

  @Inject private Sql sql;
  @Inject private BookingReader bookings;
  @Inject private SeriesShares shares;
  @Inject private SeriesRows series;
  @Inject private SettingService settings;
  @Inject private CardPlaces cards;
  @Inject private BusinessClock clock;

  private record Facts(
      long activityId,
      long regieId,
      LocalDateTime startsAt,
      Instant deadline,
      CancelMoney promised,
      String returned) {}

  /**
   * These bookings of the household, by day; as they stand at an instant.
   *
   * @throws RefusedException NotFound for bookings of others or that were never confirmed
   */
  public List<CancelLine> read(long householdId, Collection<Long> bookingIds, Instant now) {
    if (bookingIds.isEmpty()) {
      return List.of();
    }
    Set<Long> ids = Set.copyOf(bookingIds);
    List<BookingLine> lines = shares.priced(bookings.everConfirmed(householdId, ids));
    if (lines.size() != ids.size()) {
      throw new RefusedException(new NotFound());
    }
    Map<Long, Facts> facts = facts(ids);
    Set<Long> activities =
        facts.values().stream().map(Facts::activityId).collect(Collectors.toSet());
    SettingValues values = settings.ofActivities(CancelTerms.SETTINGS, activities);
    Map<Long, SeriesWhole> wholes =
        shares.wholes(lines, LocalDateTime.ofInstant(now, BusinessClock.PARIS));
    Set<Long> onCard =
        wholly(
            lines,
            cards.weigh(
                lines,
                facts.entrySet().stream()
                    .collect(
                        Collectors.toMap(Map.Entry::getKey, fact -> fact.getValue().activityId())),
                values));
    return lines.stream()
        .map(line -> line(line, wholes.get(line.id()), facts.get(line.id()), values, onCard, now))
        .toList();
  }

  /** What goes back to cards, without series of which a part cannot: they go one way. */
  private static Set<Long> wholly(List<BookingLine> lines, Map<Long, CardReturn> answers) {
    Set<List<Long>> apart =
        lines.stream()
            .filter(line -> line.isOfSeries() && line.status() == BookingStatus.CONFIRMED)
            .filter(line -> !line.price().isZero())
            .filter(line -> answers.get(line.id()) != CardReturn.POSSIBLE)
            .map(CancelReader::series)
            .collect(Collectors.toSet());
    return lines.stream()
        .filter(line -> answers.get(line.id()) == CardReturn.POSSIBLE)
        .filter(line -> !apart.contains(series(line)))
        .map(BookingLine::id)
        .collect(Collectors.toSet());
  }

  private static List<Long> series(BookingLine line) {
    return line.isOfSeries()
        ? List.of(line.enrolmentId(), line.requestNumber())
        : List.of(line.id());
  }

  /** The same with all that is given up with them: every date that is left of a series. */
  public List<CancelLine> readWhole(long householdId, Collection<Long> bookingIds, Instant now) {
    List<Long> left = series.left(bookingIds, LocalDateTime.ofInstant(now, BusinessClock.PARIS));
    return read(householdId, left.isEmpty() ? bookingIds : left, now);
  }

  /** The same; of a series that was cancelled, all the dates that went in one deed. */
  public List<CancelLine> readDeeds(long householdId, Collection<Long> bookingIds, Instant now) {
    Set<Long> asked = new LinkedHashSet<>(bookingIds);
    asked.addAll(series.cancelledWith(bookingIds));
    return readWhole(householdId, asked, now);
  }

  /**
   * What the household has from today on, by day: what it may still give up, what it cannot with
   * the reason, and what it gave back for others to take.
   */
  public List<CancelLine> toCome(long householdId) {
    LocalDateTime here = clock.dateTime();
    return read(
        householdId,
        sql.ids(
            """
            select b.id from booking b join session s on s.id = b.session_id
              left join place_return r on r.booking_id = b.id
             where b.household_id = ?
               and (b.status = 'CONFIRMED' and s.starts_at >= ?
                    or r.booking_id is not null and s.starts_at > ?)
            """,
            householdId,
            here.toLocalDate().atStartOfDay(),
            here),
        clock.now());
  }

  /**
   * Those of these that are confirmed now, by day.
   *
   * @throws RefusedException NotFound for bookings of others
   */
  public List<CancelLine> confirmedOf(long householdId, Collection<Long> bookingIds) {
    Map<Long, BookingStatus> own = new HashMap<>();
    sql.list(
        "select id, status from booking where household_id = ? and id = any(?)",
        row -> own.put(row.getLong("id"), BookingStatus.valueOf(row.getString("status"))),
        householdId,
        bookingIds);
    if (!own.keySet().containsAll(bookingIds)) {
      throw new RefusedException(new NotFound());
    }
    own.values().retainAll(Set.of(BookingStatus.CONFIRMED));
    return read(householdId, own.keySet(), clock.now());
  }

  /** Whether the activities of its days to come let the household give them up. */
  public CancelOnline online(long householdId) {
    List<Long> activities =
        sql.ids(
            "select distinct s.activity_id from booking b join session s on s.id = b.session_id"
                + " where b.household_id = ? and b.status = 'CONFIRMED' and s.starts_at > ?",
            householdId,
            clock.dateTime());
    SettingValues values = settings.ofActivities(CancelTerms.SETTINGS, activities);
    return CancelTerms.online(
        activities.stream().map(activity -> CancelTerms.of(values, activity)).toList());
  }

  private Map<Long, Facts> facts(Collection<Long> ids) {
    Map<Long, Facts> facts = new HashMap<>();
    sql.list(
        """
        select b.id, s.activity_id, a.regie_id, s.starts_at, s.cancel_deadline, b.cancel_money,
               r.state as returned
          from booking b join session s on s.id = b.session_id
          join activity a on a.id = s.activity_id
          left join place_return r on r.booking_id = b.id
         where b.id = any(?)
        """,
        row -> facts.put(row.getLong("id"), facts(row)),
        ids);
    return facts;
  }

  private static Facts facts(ResultSet row) throws SQLException {
    String promised = row.getString("cancel_money");
    return new Facts(
        row.getLong("activity_id"),
        row.getLong("regie_id"),
        row.getObject("starts_at", LocalDateTime.class),
        Sql.instant(row, "cancel_deadline"),
        promised == null ? CancelMoney.NOTHING : CancelMoney.valueOf(promised),
        row.getString("returned"));
  }

  private static CancelLine line(
      BookingLine line,
      SeriesWhole series,
      Facts facts,
      SettingValues values,
      Set<Long> onCard,
      Instant now) {
    if (line.status() != BookingStatus.CONFIRMED) {
      return new CancelLine(
          line,
          facts.regieId(),
          fate(facts),
          facts.promised(),
          facts.deadline(),
          List.of(),
          series);
    }
    CancelTerms terms = CancelTerms.of(values, facts.activityId());
    CancelTerms.Decision decision =
        series == null
            ? terms.decide(facts.startsAt(), facts.deadline(), line.price(), now)
            : terms.decide(facts.startsAt(), series, now);
    boolean nothing = line.price().isZero();
    return new CancelLine(
        line,
        facts.regieId(),
        decision.state(),
        nothing
            ? CancelMoney.NOTHING
            : CardPlaces.real(
                decision.money(),
                onCard.contains(line.id()) ? CardReturn.POSSIBLE : CardReturn.NOT_ASKED),
        series == null || series.nextDeadline() == null ? facts.deadline() : series.nextDeadline(),
        decision.refusals(),
        series);
  }

  private static CancelState fate(Facts facts) {
    if (facts.returned() != null) {
      return switch (facts.returned()) {
        case "RESOLD" -> CancelState.RESOLD;
        case "UNSOLD" -> CancelState.UNSOLD;
        default -> CancelState.FOR_RESALE;
      };
    }
    return switch (facts.promised()) {
      case ACCOUNT -> CancelState.CREDITED;
      case CARD -> CancelState.TO_CARD;
      default -> CancelState.WITHOUT_MONEY;
    };
  }
}
