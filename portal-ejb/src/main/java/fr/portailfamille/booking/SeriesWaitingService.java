package fr.portailfamille.booking;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.booking.internal.PlaceLocks;
import fr.portailfamille.booking.internal.SeriesFacts.Weighed;
import fr.portailfamille.booking.internal.SeriesLines;
import fr.portailfamille.booking.internal.SeriesReader;
import fr.portailfamille.booking.internal.WaitingRows;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.CatalogueService;
import fr.portailfamille.catalogue.SessionView;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.Right;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Liste d'attente of series, outings and stays, for families: wait for all dates of one that is
 * full. What is offered is answered, and given up, as any other place ({@link WaitingService}).
 */
@Stateless
@PermitAll
public class SeriesWaitingService {

  @Inject private HouseholdService households;
  @Inject private CatalogueService catalogue;
  @Inject private SeriesReader reader;
  @Inject private SeriesLines lines;
  @Inject private WaitingRows rows;
  @Inject private PlaceLocks locks;
  @Inject private AuditTrail audit;

  /**
   * Puts a person in line for all dates that are left of a group.
   *
   * @throws RefusedException NotFound for ids of others or that do not fit together, MayNotBook;
   *     every reason why it may not wait: SeriesFreeAgain, AlreadyWaiting, what the rules say
   *     beside the lack of places; nothing is done
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void join(long householdId, SeriesWish wish) {
    HouseholdView household = households.requireAccess(householdId, Right.BOOK);
    Map<Long, ActivityView> activities = reader.activities(household, List.of(wish));
    List<Long> sessionIds =
        reader.sessions(activities.values()).stream()
            .filter(session -> session.groupId() == wish.groupId())
            .map(SessionView::id)
            .toList();
    Set<Long> persons = Set.of(wish.personId());
    locks.lockParties(householdId, persons);
    Instant now = locks.lockPools(sessionIds, persons);
    Weighed weighed =
        reader
            .facts(
                household,
                activities.values(),
                catalogue.sessions(sessionIds).values(),
                persons,
                now)
            .weigh(wish);
    ActivityView activity = activities.get(wish.activityId());
    List<Refusal> refusals = new ArrayList<>(against(household, activity, weighed, sessionIds));
    if (!refusals.isEmpty()) {
      throw new RefusedException(refusals);
    }
    long entry = lines.join(householdId, weighed, now);
    households.join(householdId, activity.structureId());
    audit.record(
        "waiting.joined",
        "waiting_entry",
        entry,
        Map.of("household", householdId, "count", weighed.dates().size()));
  }

  private List<Refusal> against(
      HouseholdView household, ActivityView activity, Weighed weighed, List<Long> sessionIds) {
    if (weighed.isFree()) {
      return List.of(
          new SeriesFreeAgain(activity.name(), activity.group(weighed.wish().groupId()).name()));
    }
    String firstName = household.member(weighed.wish().personId()).orElseThrow().firstName();
    return rows.live(sessionIds, List.of(weighed.wish().personId())).stream()
        .findFirst()
        .map(live -> twice(household, firstName, live, weighed.dates().get(0).session().day()))
        .map(List::of)
        .orElseGet(
            () ->
                weighed.refusals().stream()
                    .filter(refusal -> !(refusal instanceof SeriesWaitInLine))
                    .toList());
  }

  /** What another household of a child waits for is not told. */
  private static Refusal twice(
      HouseholdView household, String firstName, WaitingRows.Entry live, LocalDate day) {
    return live.householdId() == household.id()
        ? new AlreadyWaiting(firstName, day)
        : new TakenElsewhere(firstName, day);
  }
}
