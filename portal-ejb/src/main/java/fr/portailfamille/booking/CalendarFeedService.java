package fr.portailfamille.booking;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.booking.internal.CalendarFeeds;
import fr.portailfamille.booking.internal.CalendarReader;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.Right;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.OneTimeToken;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * Agenda: secret addresses under which a family's calendar programs read its bookings without a
 * login. Each belongs to one login and one household, is made only when asked for, and ends when it
 * is renewed, switched off, or its login may no longer see the household.
 */
@Stateless
@PermitAll
public class CalendarFeedService {

  @Inject private HouseholdService households;
  @Inject private CalendarFeeds feeds;
  @Inject private CalendarReader entries;
  @Inject private CurrentCaller caller;
  @Inject private AuditTrail audit;

  /** The addresses that the caller made for the household; nobody sees another login's. */
  public List<CalendarFeed> mine(long householdId) {
    households.requireRight(householdId, Right.VIEW);
    return feeds.of(householdId, account());
  }

  /**
   * Makes the caller's address, or renews it: the former one is «not found» from now on.
   *
   * @param personId whose days it tells; null for all of the household
   * @throws RefusedException NotFound for a household or a person of others
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void make(long householdId, Long personId, boolean reminders) {
    requireMember(householdId, personId);
    boolean made = feeds.save(householdId, account(), personId, OneTimeToken.next(), reminders);
    record(made ? "agenda.made" : "agenda.renewed", householdId, personId);
  }

  /**
   * Switches the caller's address off; without one nothing happens.
   *
   * @throws RefusedException NotFound for a household or a person of others
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void end(long householdId, Long personId) {
    requireMember(householdId, personId);
    if (feeds.delete(householdId, account(), personId)) {
      record("agenda.ended", householdId, personId);
    }
  }

  /**
   * What an address tells now. Asked by programs without a login: the secret is all they have.
   *
   * @throws RefusedException NotFound for an address that is wrong, old, or whose login was closed
   *     or may no longer see the household or the person; FetchedTooOften
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public CalendarContent fetch(String token) {
    CalendarFeeds.Standing feed =
        feeds
            .standing(new OneTimeToken(token))
            .orElseThrow(() -> new RefusedException(new NotFound()));
    if (!feeds.count(feed.id())) {
      throw new RefusedException(new FetchedTooOften(CalendarFeeds.MOST_AN_HOUR));
    }
    return new CalendarContent(
        feed.person(),
        feed.language(),
        feed.reminders(),
        entries.of(feed.householdId(), feed.personId()));
  }

  private void requireMember(long householdId, Long personId) {
    HouseholdView household = households.requireAccess(householdId, Right.VIEW);
    if (personId != null && household.member(personId).isEmpty()) {
      throw new RefusedException(new NotFound());
    }
  }

  private long account() {
    return caller.accountId().orElseThrow(() -> new RefusedException(new NotFound()));
  }

  private void record(String deed, long householdId, Long personId) {
    if (personId == null) {
      audit.record(deed, "household", householdId, Map.of());
    } else {
      audit.record(deed, "household", householdId, Map.of("person", personId));
    }
  }
}
