package fr.portailfamille.household;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.household.internal.Logins;
import fr.portailfamille.identity.ActivationService;
import fr.portailfamille.identity.NewCode;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Logins for many households at once, for the portal's own work: the caller is not checked. Nobody
 * is invited twice: a household that has a login, or was offered to one, is left alone. No code is
 * made for a login that also opens something else.
 */
@CallerNotChecked
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class FamilyInvitations {

  private static final String LANGUAGE = "fr";

  /** One row per household: how it stands with its logins. */
  private static final String STANDING =
      """
      select h.id, h.number, h.name, h.email,
             exists (select from access_offer x where x.household_id = h.id) as offered,
             l.logins, l.active, l.closed, l.by_mail, l.printed
        from household h
        cross join lateral (
          select count(*) as logins,
                 count(*) filter (where a.status = 'ACTIVE') as active,
                 count(*) filter (where a.status = 'DISABLED') as closed,
                 count(*) filter (where a.email is not null and a.status <> 'DISABLED') as by_mail,
                 count(c.account_id) as printed
            from household_access x
            join account a on a.id = x.account_id
            left join one_time_code c on c.account_id = a.id and c.expires_at > ?
           where x.household_id = h.id) l
       where h.id = any(?) and h.erased_at is null
      """;

  private static final String WAITS = "email is not null and logins = 0 and not offered";
  private static final String ON_PAPER =
      "active = 0 and closed = 0 and by_mail = 0 and not offered";
  private static final String NO_ADDRESS = ON_PAPER + " and (email is null or logins > 0)";

  @Inject private Sql sql;
  @Inject private Logins logins;
  @Inject private HouseholdService households;
  @Inject private OrganisationService organisations;
  @Inject private ActivationService activations;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;

  /** How many of these households wait for what. */
  public InvitationCounts counts(Collection<Long> ids) {
    return sql.first(
            """
            select count(*) filter (where %2$s) as waiting,
                   count(*) filter (where %3$s and printed = 0) as to_print,
                   count(*) filter (where %3$s and printed > 0) as printed,
                   count(*) filter (where active = 0 and (by_mail > 0 or offered)) as invited,
                   count(*) filter (where active > 0) as active
              from (%1$s) s
            """
                .formatted(STANDING, WAITS, NO_ADDRESS),
            row ->
                new InvitationCounts(
                    row.getInt("waiting"),
                    row.getInt("to_print"),
                    row.getInt("printed"),
                    row.getInt("invited"),
                    row.getInt("active")),
            clock.now(),
            ids)
        .orElseThrow();
  }

  /** Those of them whose mail address no login has been made of. */
  public List<Long> waiting(Collection<Long> ids) {
    return sql.ids(
        "select id from (" + STANDING + ") s where " + WAITS + " order by id", clock.now(), ids);
  }

  /**
   * Those of them that only a letter reaches, by name.
   *
   * @param printed those whose letter was printed and not used yet; else those without one
   */
  public List<NoMailFamily> withoutAddress(Collection<Long> ids, boolean printed, int most) {
    return sql.list(
        "select id, number, name from ("
            + STANDING
            + ") s where "
            + NO_ADDRESS
            + " and (printed > 0) = ? order by name collate french, id limit ?",
        row -> new NoMailFamily(row.getLong("id"), row.getString("number"), row.getString("name")),
        clock.now(),
        ids,
        printed,
        most);
  }

  /**
   * Gives a household the login that its mail address is and mails the link; whoever has that login
   * already is offered the household.
   *
   * @return whether it was invited: not where it was before, where mails cannot be sent to the
   *     address, or where its login was closed
   */
  public boolean invite(long householdId) {
    households.lock(householdId);
    HouseholdView household = households.view(householdId);
    if (waiting(List.of(householdId)).isEmpty() || !logins.isGivable(household.email())) {
      return false;
    }
    logins.give(household, command(household, household.email()));
    return true;
  }

  /**
   * Letters with a new code each; the codes before are void. A household without a login gets one
   * on paper.
   */
  public List<ActivationLetter> letters(Collection<Long> ids, boolean printed, int most) {
    List<ActivationLetter> letters = new ArrayList<>();
    for (NoMailFamily family : withoutAddress(ids, printed, most)) {
      households.lock(family.householdId());
      letters.add(letter(households.view(family.householdId())));
    }
    return letters;
  }

  private ActivationLetter letter(HouseholdView household) {
    long account =
        sql
            .ids(
                "select x.account_id from household_access x join account a on a.id = x.account_id"
                    + " where x.household_id = ? and a.status = 'INVITED' and a.email is null"
                    + " and not exists (select from household_access y"
                    + " where y.account_id = a.id and y.household_id <> x.household_id)"
                    + " and not exists (select from staff_role r where r.account_id = a.id)"
                    + " order by 1",
                household.id())
            .stream()
            .findFirst()
            .orElseGet(() -> logins.give(household, command(household, null)));
    NewCode code = activations.newCode(account);
    audit.record(
        "household.letter-printed", "household", household.id(), Map.of("account", account));
    return new ActivationLetter(
        organisations.byId(household.organisationId()),
        household,
        household.addressee(),
        code.login(),
        code.text(),
        code.expiresAt());
  }

  private static AddLoginCommand command(HouseholdView household, String email) {
    return new AddLoginCommand(
        household.id(), household.addressee(), email, AccessRights.ALL, LANGUAGE);
  }
}
