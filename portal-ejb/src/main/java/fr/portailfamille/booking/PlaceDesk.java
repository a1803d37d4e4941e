package fr.portailfamille.booking;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.booking.internal.DeskReader;
import fr.portailfamille.booking.internal.PlaceLocks;
import fr.portailfamille.booking.internal.StaffReason;
import fr.portailfamille.booking.internal.WaitingRows;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Staff decide about places by hand, each time with a reason that stays in the journal: another
 * order of a waiting list, somebody off it, places beyond the capacity. Asks for {@link
 * Duty#BOOK_FOR_FAMILIES} in the activity's structure, for places {@link Duty#MANAGE_CATALOGUE};
 * what belongs to others is not found.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class PlaceDesk {

  /** More places beyond a capacity are a mistake of typing. */
  public static final int MOST_EXTRA = 999;

  @Inject private Sql sql;
  @Inject private StaffScope staff;
  @Inject private PlaceLocks locks;
  @Inject private WaitingRows rows;
  @Inject private DeskReader desk;
  @Inject private AuditTrail audit;
  @Inject private Event<WaitingTakenOff> takenOff;

  /**
   * Gives somebody who waits another rank; the others keep their order.
   *
   * @throws RefusedException NotFound, StaffReasonMissing, RankUnfit, OfferUnanswered; OfferOver
   *     for an entry that has ended
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void move(MoveWaitingCommand command) {
    WaitingRows.Entry entry = entry(command.entryId());
    String reason = StaffReason.required(command.reason());
    lock(entry);
    List<Long> line = new ArrayList<>(rows.line(entry.sessionId()));
    if (command.rank() < 1 || command.rank() > line.size()) {
      throw new RefusedException(new RankUnfit(line.size()));
    }
    int from = line.indexOf(entry.id()) + 1;
    line.remove(entry.id());
    line.add(command.rank() - 1, entry.id());
    rows.reorder(line);
    audit.record(
        "waiting.moved",
        "waiting_entry",
        entry.id(),
        facts(entry, reason, Map.of("rank", from + " → " + command.rank())));
  }

  /**
   * Takes somebody who waits off the list; the family hears why.
   *
   * @throws RefusedException NotFound, StaffReasonMissing, OfferUnanswered; OfferOver for an entry
   *     that has ended
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void takeOff(long entryId, String typedReason) {
    WaitingRows.Entry entry = entry(entryId);
    String reason = StaffReason.required(typedReason);
    Instant now = lock(entry);
    rows.withdraw(entry, now);
    audit.record("waiting.taken-off", "waiting_entry", entryId, facts(entry, reason, Map.of()));
    takenOff.fire(new WaitingTakenOff(entry.householdId(), entryId, reason));
  }

  /** Which line of the waiting lists it was about, and why. */
  private Map<String, Object> facts(
      WaitingRows.Entry entry, String reason, Map<String, Object> more) {
    Map<String, Object> facts = new TreeMap<>(more);
    facts.put("household", entry.householdId());
    facts.put("reason", reason);
    desk.session(entry.sessionId())
        .map(DeskReader.Place::session)
        .ifPresent(
            session -> {
              facts.put("date", session.day());
              facts.put("place", session.activityName() + ", " + session.designation());
            });
    return facts;
  }

  /** The lock of the places; the entry has to wait still. */
  private Instant lock(WaitingRows.Entry seen) {
    Instant now =
        locks.lockSessions(
            Stream.concat(
                    Stream.of(seen.sessionId()),
                    rows.waitingWith(seen).stream().map(WaitingRows.Entry::sessionId))
                .distinct()
                .toList());
    WaitingRows.Entry entry = entry(seen.id());
    if (entry.isOffered()) {
      throw new RefusedException(new OfferUnanswered(entry.heldUntil()));
    }
    if (!entry.isWaiting()) {
      throw new RefusedException(new OfferOver());
    }
    return now;
  }

  private WaitingRows.Entry entry(long entryId) {
    WaitingRows.Entry entry =
        rows.find(entryId).orElseThrow(() -> new RefusedException(new NotFound()));
    staff.requireInStructure(Duty.BOOK_FOR_FAMILIES, entry.structureId());
    return entry;
  }

  private record Pool(
      long id, long structureId, LocalDate day, int capacity, int overbooked, int taken) {}

  /**
   * Opens places of a group beyond its capacity, or takes such places back. Who waits is offered
   * them first.
   *
   * @throws RefusedException NotFound, StaffReasonMissing, ExtraPlacesUnfit, PlacesTaken
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void openExtra(ExtraPlacesCommand command) {
    Pool seen = pool(command.poolId());
    String reason = StaffReason.required(command.reason());
    if (command.extra() < 0 || command.extra() > MOST_EXTRA) {
      throw new RefusedException(new ExtraPlacesUnfit(MOST_EXTRA));
    }
    locks.lockSessions(
        sql.ids("select session_id from session_pool where pool_id = ?", command.poolId()));
    Pool pool = pool(seen.id());
    if (pool.taken() > pool.capacity() + command.extra()) {
      throw new RefusedException(new PlacesTaken(pool.taken() - pool.capacity()));
    }
    sql.update("update place_pool set overbooked = ? where id = ?", command.extra(), pool.id());
    audit.record(
        "places.extra",
        "place_pool",
        pool.id(),
        Map.of(
            "date",
            pool.day(),
            "from",
            pool.overbooked(),
            "to",
            command.extra(),
            "reason",
            reason));
  }

  private Pool pool(long poolId) {
    Pool pool =
        sql.first(
                """
                select p.*, a.structure_id as activity_structure
                  from place_pool p join activity_group g on g.id = p.group_id
                  join activity a on a.id = g.activity_id
                 where p.id = ? and p.day is not null
                """,
                row ->
                    new Pool(
                        row.getLong("id"),
                        row.getLong("activity_structure"),
                        row.getObject("day", LocalDate.class),
                        row.getInt("capacity"),
                        row.getInt("overbooked"),
                        row.getInt("taken")),
                poolId)
            .orElseThrow(() -> new RefusedException(new NotFound()));
    staff.requireInStructure(Duty.MANAGE_CATALOGUE, pool.structureId());
    return pool;
  }
}
