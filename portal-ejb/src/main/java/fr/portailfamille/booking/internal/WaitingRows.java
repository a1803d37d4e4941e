package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.Wish;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads and writes the lines themselves, under the locks of the places: who waits for what, in
 * which order, until when. The places that are held for them are {@link OfferRows}.
 */
@Dependent
public class WaitingRows {

  /** An entry, as far as deciding about it needs it. */
  public record Entry(
      long id,
      long enrolmentId,
      long householdId,
      long personId,
      long sessionId,
      long party,
      String state,
      Long bookingId,
      Long basketId,
      Instant heldUntil,
      long regieId,
      long structureId,
      boolean charged,
      boolean series) {

    public boolean isWaiting() {
      return "WAITING".equals(state);
    }

    public boolean isOffered() {
      return "OFFERED".equals(state);
    }

    public Wish wish() {
      return new Wish(enrolmentId, sessionId);
    }
  }

  private static final String ENTRIES =
      """
      select w.*, b.basket_id, b.hold_until, a.regie_id, a.structure_id,
             a.booking_mode = 'CHARGED_TO_ACCOUNT' as charged,
             a.kind <> 'DAYS' as series
        from waiting_entry w
        join session s on s.id = w.session_id
        join activity a on a.id = s.activity_id
        left join booking b on b.id = w.booking_id
      """;

  @Inject private Sql sql;

  public Optional<Entry> find(long entryId) {
    return entries(ENTRIES + " where w.id = ?", entryId).stream().findFirst();
  }

  /** Those of a party that still wait, in their order. */
  public List<Entry> waiting(long party) {
    return entries(
        ENTRIES + " where w.party = ? and w.state = 'WAITING' order by w.turn, w.id", party);
  }

  /** Parties with an offer that ended without an answer, in no basket, and who were not told. */
  public List<Long> unanswered(Instant now, int most) {
    return sql.ids(
        """
        select distinct w.party from waiting_entry w join booking b on b.id = w.booking_id
         where w.lapse_told_at is null and w.state in ('OFFERED', 'LAPSED')
           and w.booking_id is not null -- known of the index only where it is said
           and b.basket_id is null and (w.state = 'LAPSED' or b.hold_until <= ?)
         order by 1 limit ?
        """,
        now,
        most);
  }

  /** Whom and what the unanswered offer of a party concerns. */
  public List<Entry> offeredTo(long party) {
    return entries(
        ENTRIES
            + " where w.party = ? and w.booking_id is not null and w.lapse_told_at is null"
            + " order by w.turn, w.id",
        party);
  }

  /** Notes that the family is told of what has lapsed; nothing where it was told. */
  public List<Long> tellLapsed(long party, Instant now) {
    return sql.ids(
        """
        update waiting_entry w set lapse_told_at = ?
          from booking b
         where b.id = w.booking_id and b.basket_id is null and w.party = ?
           and w.state = 'LAPSED' and w.lapse_told_at is null
        returning w.id
        """,
        now,
        party);
  }

  /** Those of these persons that are live on the lists of these sessions, of any household. */
  public List<Entry> live(Collection<Long> sessionIds, Collection<Long> personIds) {
    return entries(
        ENTRIES
            + " where w.session_id = any(?) and w.person_id = any(?)"
            + " and w.state in ('WAITING', 'OFFERED')",
        sessionIds,
        personIds);
  }

  /** Those that a link of a mail offers and that nobody has answered, by person and session. */
  public List<Entry> declinable(byte[] linkHash) {
    return entries(
        ENTRIES + " where w.decline_hash = ? and w.state = 'OFFERED' order by w.id", linkHash);
  }

  /** An entry that waits with those that leave the line with it: the dates of its series. */
  public List<Entry> waitingWith(Entry entry) {
    return entries(
        ENTRIES
            + " where w.party = ? and w.enrolment_id = ? and w.state = 'WAITING' order by s.starts_at",
        entry.party(),
        entry.enrolmentId());
  }

  /**
   * An entry with those that were offered together with it and are answered with it: of its party
   * and régie, in the same basket or in none.
   */
  public List<Entry> offeredWith(Entry entry) {
    return entry.isOffered()
        ? entries(
            ENTRIES
                + " where w.state = 'OFFERED' and w.party = ?"
                + " and a.regie_id = ? and (a.booking_mode = 'CHARGED_TO_ACCOUNT') = ?"
                + " and b.basket_id is not distinct from ?::bigint order by w.id",
            entry.party(),
            entry.regieId(),
            entry.charged(),
            entry.basketId())
        : List.of(entry);
  }

  public Set<Long> offeredBookings(long householdId) {
    return Set.copyOf(
        sql.ids(
            "select booking_id from waiting_entry where household_id = ? and state = 'OFFERED'",
            householdId));
  }

  private List<Entry> entries(String statement, Object... parameters) {
    return sql.list(
        statement,
        row ->
            new Entry(
                row.getLong("id"),
                row.getLong("enrolment_id"),
                row.getLong("household_id"),
                row.getLong("person_id"),
                row.getLong("session_id"),
                row.getLong("party"),
                row.getString("state"),
                row.getObject("booking_id", Long.class),
                row.getObject("basket_id", Long.class),
                Sql.instant(row, "hold_until"),
                row.getLong("regie_id"),
                row.getLong("structure_id"),
                row.getBoolean("charged"),
                row.getBoolean("series")),
        parameters);
  }

  /** Who waits for a session, in order. */
  public List<Long> line(long sessionId) {
    return sql.ids(
        "select id from waiting_entry where session_id = ? and state = 'WAITING' order by turn, id",
        sessionId);
  }

  /**
   * Gives all who wait for a session another order; their turns stay the same ones. Who waits for a
   * series takes its turn along to the lines of its other dates.
   */
  public void reorder(List<Long> line) {
    sql.update(
        """
        update waiting_entry w set turn = t.turn
          from unnest(?) with ordinality as o (id, place)
          join (select turn, row_number() over (order by turn, id) as place
                  from waiting_entry where id = any(?)) t using (place)
          join waiting_entry lead on lead.id = o.id
         where w.party = lead.party and w.enrolment_id = lead.enrolment_id and w.state = 'WAITING'
        """,
        line,
        line);
  }

  public long newParty() {
    return sql.number("select nextval('waiting_party')");
  }

  public long add(Candidate candidate, long party) {
    return sql.number(
        """
        insert into waiting_entry (enrolment_id, household_id, person_id, session_id, party, state,
                                   asked_at)
        values (?, ?, ?, ?, ?, 'WAITING', ?) returning id
        """,
        candidate.enrolment().id(),
        candidate.enrolment().householdId(),
        candidate.enrolment().personId(),
        candidate.session().id(),
        party,
        candidate.now());
  }

  /** Takes somebody off a line, of a series off those of all its dates. */
  public void withdraw(Entry entry, Instant now) {
    sql.update(
        "update waiting_entry set state = 'WITHDRAWN', ended_at = ?"
            + " where party = ? and enrolment_id = ? and state = 'WAITING'",
        now,
        entry.party(),
        entry.enrolmentId());
  }

  /** A place was free and something else stood in the way: whoever comes next may have it. */
  public void passOver(long party, Instant now) {
    sql.update(
        "update waiting_entry set passed_over_at = ? where party = ? and state = 'WAITING'",
        now,
        party);
  }

  /** Ends the waiting of those who got that place by themselves. */
  public void taken(Collection<Long> bookingIds, Instant now) {
    sql.update(
        """
        update waiting_entry w set state = 'TAKEN', booking_id = b.id, ended_at = ?
          from booking b
         where b.id = any(?) and w.state = 'WAITING'
           and w.session_id = b.session_id and w.person_id = b.person_id
        """,
        now,
        bookingIds);
  }

  /**
   * Parties for all of whose places there may be room now, in the order of the line.
   *
   * @param again passed over before then: looked at once more
   */
  public List<Long> due(Instant now, Instant again, int most) {
    return sql.ids(
        """
        select w.party
          from waiting_entry w join session s on s.id = w.session_id
         where w.state = 'WAITING' and s.status = 'OPEN' and s.booking_deadline >= ?
           and (w.passed_over_at is null or w.passed_over_at <= ?)
         group by w.party
        having bool_and(
           exists (select 1 from session_pool sp where sp.session_id = w.session_id)
           and not exists (
             select 1 from session_pool sp join place_pool p on p.id = sp.pool_id
              where sp.session_id = w.session_id
                and p.taken >= p.places
                    + (select count(*) from session_pool x join booking b on b.session_id = x.session_id
                        where x.pool_id = p.id and b.status = 'HELD' and b.hold_until <= ?)))
         order by min(w.turn) limit ?
        """,
        now.plus(OfferTime.LEAST),
        again,
        now,
        most);
  }

  /** Ends the waiting for what no place will be offered in any more. */
  public int endWhatIsOver(Instant now) {
    return sql.update(
        """
        update waiting_entry w set state = 'LAPSED', ended_at = ?
          from session s, enrolment e, activity a
         where s.id = w.session_id and e.id = w.enrolment_id and a.id = s.activity_id
           and w.state = 'WAITING'
           and (s.status <> 'OPEN' or s.booking_deadline < ?
             or (a.kind = 'DAYS' and e.status <> 'ACTIVE')
             or (a.kind <> 'DAYS' and not exists (
                   select 1 from household_member m
                    where m.household_id = w.household_id and m.person_id = w.person_id))
             -- an outing and a stay from their first day or not at all
             or (a.kind in ('OUTING', 'STAY') and exists (
                   select 1 from waiting_entry mate join session ms on ms.id = mate.session_id
                    where mate.party = w.party and mate.enrolment_id = w.enrolment_id
                      and (mate.state = 'LAPSED' or ms.status <> 'OPEN'
                           or ms.booking_deadline < ?))))
        """,
        now,
        now.plus(OfferTime.LEAST),
        now.plus(OfferTime.LEAST));
  }
}
