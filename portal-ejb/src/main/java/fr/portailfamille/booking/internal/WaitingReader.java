package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.WaitingPlace;
import fr.portailfamille.booking.WaitingSpot;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads waiting lists. */
@Dependent
public class WaitingReader {

  private static final String RANK =
      "(select count(*) from waiting_entry o where o.session_id = w.session_id"
          + " and o.state = 'WAITING' and o.turn <= w.turn)";

  private static final String PLACES =
      "select w.id, w.enrolment_id, w.session_id, p.first_name, s.day, a.name as activity_name, u.name as unit_name,"
          + " case a.kind when 'DAYS' then '' else g.name end as series_group, alike.days,"
          + " b.hold_until, alike.price_cents,"
          + " coalesce(b.basket_id, 0) as basket_id,"
          + " coalesce((select string_agg(o.first_name, ', ' order by o.first_name collate french)"
          + " from waiting_entry mate join person o on o.id = mate.person_id"
          + " where mate.party = w.party and mate.enrolment_id <> w.enrolment_id"
          + " and mate.state = w.state), '') as mates,"
          + " concat_ws(':', w.party, a.regie_id, a.booking_mode, b.basket_id) as answer,"
          + " case w.state when 'WAITING' then "
          + RANK
          + """
             else 0 end as rank
            from waiting_entry w
            join person p on p.id = w.person_id
            join session s on s.id = w.session_id
            join activity a on a.id = s.activity_id
            join unit u on u.id = s.unit_id
            join activity_group g on g.id = s.group_id
            left join booking b on b.id = w.booking_id
            cross join lateral (
              select array_agg(ms.day order by ms.starts_at, m.id) as days,
                     coalesce(sum(mb.price_cents), 0)::bigint as price_cents,
                     (array_agg(m.id order by ms.starts_at, m.id))[1] as first_id
                from waiting_entry m join session ms on ms.id = m.session_id
                left join booking mb on mb.id = m.booking_id
               where m.party = w.party and m.enrolment_id = w.enrolment_id
                 and m.state = w.state) alike
          """;

  /** A series is told once, by the entry of its first date. */
  private static final String ONCE = " and w.id = alike.first_id";

  private static final String ORDER = " order by w.state, s.day, p.first_name collate french, w.id";

  @Inject private Sql sql;
  @Inject private BusinessClock clock;

  /**
   * The lines before some sessions and those that share a pool with them.
   *
   * @param inOrder who gets a place when one is free
   * @param poolsBySession the pools of their sessions
   * @param lengthBySession how many wait, also those who were passed over
   */
  record Lines(
      List<WaitingLine.Waiting> inOrder,
      Map<Long, Set<Long>> poolsBySession,
      Map<Long, Integer> lengthBySession) {}

  /**
   * @param party one that counts though it was passed over before
   */
  Lines lines(Collection<Long> sessionIds, long party, Instant now) {
    Lines lines = new Lines(new ArrayList<>(), new HashMap<>(), new HashMap<>());
    sql.list(
        """
        select w.party, w.session_id,
               s.status = 'OPEN' and s.booking_deadline >= ?
                 and (w.party = ? or w.passed_over_at is null) as in_line,
               array(select pool_id from session_pool sp where sp.session_id = w.session_id) as pools
          from waiting_entry w join session s on s.id = w.session_id
         where w.state = 'WAITING' and w.party in (
           select mate.party
             from session_pool wanted
             join session_pool shared on shared.pool_id = wanted.pool_id
             join waiting_entry mate on mate.session_id = shared.session_id
            where wanted.session_id = any(?) and mate.state = 'WAITING')
         order by w.turn
        """,
        row -> {
          long session = row.getLong("session_id");
          lines.lengthBySession().merge(session, 1, Integer::sum);
          lines.poolsBySession().put(session, Set.of((Long[]) row.getArray("pools").getArray()));
          return row.getBoolean("in_line")
              && lines.inOrder().add(new WaitingLine.Waiting(row.getLong("party"), session));
        },
        now.plus(OfferTime.LEAST),
        party,
        sessionIds);
    return lines;
  }

  /** The places of a household on the waiting lists of these days, by person, by session. */
  Map<Long, Map<Long, WaitingSpot>> spots(long householdId, LocalDate from, LocalDate to) {
    Map<Long, Map<Long, WaitingSpot>> spots = new HashMap<>();
    sql.list(
        "select w.id, w.person_id, w.session_id, case w.state when 'WAITING' then "
            + RANK
            + " else 0 end as rank from waiting_entry w join session s on s.id = w.session_id"
            + " where w.household_id = ? and s.day between ? and ?"
            + " and w.state in ('WAITING', 'OFFERED')",
        row ->
            spots
                .computeIfAbsent(row.getLong("person_id"), person -> new HashMap<>())
                .put(
                    row.getLong("session_id"),
                    new WaitingSpot(row.getLong("id"), row.getInt("rank"))),
        householdId,
        from,
        to);
    return spots;
  }

  /** All that a household waits for or is offered, offers first, then by day. */
  public List<WaitingPlace> of(long householdId) {
    return sql.list(
        PLACES
            + " where w.household_id = ? and s.ends_at::date >= ?::date"
            + " and (w.state = 'WAITING' or (w.state = 'OFFERED' and b.hold_until > ?))"
            + ONCE
            + ORDER,
        WaitingReader::place,
        householdId,
        clock.today(),
        clock.now());
  }

  /** What was offered by these bookings, whatever has become of it. */
  public List<WaitingPlace> offered(Collection<Long> bookingIds) {
    return sql.list(
        PLACES + " where w.booking_id = any(?)" + ONCE + ORDER, WaitingReader::place, bookingIds);
  }

  /** These, whatever has become of them. */
  public List<WaitingPlace> entries(Collection<Long> ids) {
    return sql.list(PLACES + " where w.id = any(?)" + ONCE + ORDER, WaitingReader::place, ids);
  }

  /** One entry, whatever its state. */
  public WaitingPlace entry(long entryId) {
    return sql.first(PLACES + " where w.id = ?", WaitingReader::place, entryId).orElseThrow();
  }

  /** What the link of a mail may decline: offered, still kept, in no basket. */
  public List<WaitingPlace> declinable(byte[] linkHash) {
    return sql.list(
        PLACES
            + " where w.decline_hash = ? and w.state = 'OFFERED' and b.hold_until > ?"
            + " and b.basket_id is null"
            + ONCE
            + ORDER,
        WaitingReader::place,
        linkHash,
        clock.now());
  }

  private static WaitingPlace place(ResultSet row) throws SQLException {
    return new WaitingPlace(
        row.getLong("id"),
        row.getLong("enrolment_id"),
        row.getLong("session_id"),
        row.getString("first_name"),
        row.getObject("day", LocalDate.class),
        row.getString("activity_name"),
        row.getString("unit_name"),
        row.getInt("rank"),
        row.getString("mates"),
        row.getString("answer"),
        Sql.instant(row, "hold_until"),
        Money.ofCents(row.getLong("price_cents")),
        row.getLong("basket_id"),
        Arrays.stream((Date[]) row.getArray("days").getArray()).map(Date::toLocalDate).toList(),
        row.getString("series_group"));
  }
}
