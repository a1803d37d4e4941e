package fr.portailfamille.privacy;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.privacy.internal.ErasureBook;
import fr.portailfamille.privacy.internal.Obstacles;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.ErasureDecided;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import fr.portailfamille.shared.TypedText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Demandes d'effacement: administrators decide on those of their organisations; others' are not
 * found.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class ErasureDesk {

  /** More are not shown: the queue is worked off from its oldest. */
  public static final int MOST = 50;

  private static final int LONGEST_WORDS = 1000;

  private static final String QUEUE =
      """
       from erasure_request q join household h on h.id = q.household_id
       join organisation o on o.id = h.organisation_id
       left join account a on a.id = q.asked_by
      where q.status in ('WAITING', 'ACCEPTED') and h.organisation_id = any(?)
      """;

  @Inject private Sql sql;
  @Inject private ErasureBook book;
  @Inject private ErasureService erasures;
  @Inject private Entrance entrance;
  @Inject private Obstacles obstacles;
  @Inject private HouseholdService households;
  @Inject private StaffScope staff;
  @Inject private AuditTrail audit;
  @Inject private Event<ErasureDecided> decided;

  /** How many wait for a decision or have stopped half-way. */
  public long count() {
    return sql.number("select count(*)" + QUEUE, reach());
  }

  /** Those, the oldest first; at most {@link #MOST}. */
  public List<ErasureLine> waiting() {
    List<ErasureLine> lines =
        sql.list(
            "select q.id, q.household_id, h.number, h.name, o.name as organisation, q.asked_at,"
                + " a.display_name, q.status, coalesce(nullif(h.email, ''), a.email) as email"
                + QUEUE
                + " order by q.asked_at, q.id limit "
                + MOST,
            row ->
                new ErasureLine(
                    row.getLong("id"),
                    row.getLong("household_id"),
                    row.getString("number"),
                    row.getString("name"),
                    row.getString("organisation"),
                    Sql.instant(row, "asked_at"),
                    row.getString("display_name"),
                    "ACCEPTED".equals(row.getString("status")),
                    HouseholdView.reaches(row.getString("email")),
                    List.of()),
            reach());
    Map<Long, List<Refusal>> found =
        obstacles.of(lines.stream().map(ErasureLine::householdId).toList());
    return lines.stream().map(line -> line.with(found.get(line.householdId()))).toList();
  }

  /**
   * Accepts or refuses, once; who has an address hears of it by mail. What was accepted is then
   * carried out by {@link #carryOut}.
   *
   * @return whether a mail goes out
   * @throws RefusedException NotFound; ErasureDecidedAlready; ReasonMissing; IdentityNotChecked,
   *     AccountNotSettled, BookingsAhead, MoneyUnderWay: all that apply
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean decide(DecideErasureCommand command) {
    HouseholdView household = household(command.requestId());
    households.lock(household.id());
    return command.accepted() ? accept(command, household) : refuse(command, household);
  }

  /**
   * Carries out what was accepted, or goes on where it stopped; outside a transaction, as each room
   * has its own.
   *
   * @throws RefusedException NotFound for a request of another organisation
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void carryOut(long requestId) {
    entrance.enter(() -> household(requestId));
    erasures.carryOut(requestId);
  }

  private boolean accept(DecideErasureCommand command, HouseholdView household) {
    List<Refusal> refusals = new ArrayList<>();
    if (!command.identityChecked()) {
      refusals.add(new IdentityNotChecked());
    }
    refusals.addAll(obstacles.of(household.id()));
    if (!refusals.isEmpty()) {
      throw new RefusedException(refusals);
    }
    String address = address(command.requestId(), household);
    once(book.accept(command.requestId(), household.id()));
    audit.record(
        "privacy.erasure-accepted",
        "household",
        household.id(),
        Map.of("request", command.requestId()));
    return tell(command, household, address);
  }

  private boolean refuse(DecideErasureCommand command, HouseholdView household) {
    String words = TypedText.within(LONGEST_WORDS, command.words());
    if (words.isEmpty()) {
      throw new RefusedException(new ReasonMissing());
    }
    once(book.refuse(command.requestId(), words));
    audit.record(
        "privacy.erasure-refused",
        "household",
        household.id(),
        Map.of("request", command.requestId()));
    return tell(command, household, address(command.requestId(), household));
  }

  private boolean tell(DecideErasureCommand command, HouseholdView household, String address) {
    boolean reached = HouseholdView.reaches(address);
    if (reached) {
      decided.fire(
          new ErasureDecided(
              command.requestId(),
              household.organisationId(),
              address,
              command.accepted(),
              command.accepted() ? null : command.words().strip()));
    }
    return reached;
  }

  /** The household's address, or that of the login that asked. */
  private String address(long requestId, HouseholdView household) {
    if (household.isReachedByMail()) {
      return household.email();
    }
    return sql.first(
            "select a.email from erasure_request q join account a on a.id = q.asked_by"
                + " where q.id = ? and a.email is not null",
            row -> row.getString(1),
            requestId)
        .orElse(null);
  }

  private static void once(int written) {
    if (written == 0) {
      throw new RefusedException(new ErasureDecidedAlready());
    }
  }

  private HouseholdView household(long requestId) {
    long id =
        sql.number(
            "select q.household_id from erasure_request q join household h on h.id = q.household_id"
                + " where q.id = ? and h.organisation_id = any(?)",
            requestId,
            reach());
    if (id == 0) {
      throw new RefusedException(new NotFound());
    }
    return households.view(id);
  }

  private List<Long> reach() {
    return staff.reach(Duty.PROTECT_PRIVACY).organisations();
  }
}
