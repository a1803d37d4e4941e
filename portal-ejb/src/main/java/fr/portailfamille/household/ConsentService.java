package fr.portailfamille.household;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.household.internal.ConsentBook;
import fr.portailfamille.household.internal.FieldColumns;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** «J'accepte» and «mes informations sont exactes»: what families declare, when and by whom. */
@Stateless
@PermitAll
public class ConsentService {

  private static final int LONGEST_TEXT = 4000;

  @Inject private Sql sql;
  @Inject private HouseholdService households;
  @Inject private OrganisationService organisations;
  @Inject private ConsentBook book;
  @Inject private BusinessClock clock;
  @Inject private CurrentCaller caller;
  @Inject private FieldColumns columns;
  @Inject private AuditTrail audit;

  /**
   * The current text and whether this household accepted it; for its family and its staff.
   *
   * @throws RefusedException NotFound for everybody else
   */
  public ConsentState state(long householdId) {
    return book.state(households.requireReading(householdId));
  }

  /** The text that counts for an organisation: public, everybody may read it. */
  public ConsentText current(long organisationId) {
    return book.current(organisationId);
  }

  /**
   * Publishes a new text: every household is asked again when it next saves its dossier.
   *
   * @throws RefusedException NotFound for an organisation that is not the caller's;
   *     ConsentTextUnfit for an empty or endless text
   */
  @RolesAllowed("ADMIN")
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public int publish(long organisationId, String body, String refusal) {
    if (organisations.mine(Duty.CHANGE_SETTINGS).stream()
        .noneMatch(o -> o.id() == organisationId)) {
      throw new RefusedException(new NotFound());
    }
    if (!fits(body) || !fits(refusal)) {
      throw new RefusedException(new ConsentTextUnfit(LONGEST_TEXT));
    }
    int number = book.current(organisationId).number() + 1;
    sql.update(
        "insert into consent_text (organisation_id, number, body, refusal, published_at,"
            + " published_by) values (?, ?, ?, ?, ?, ?)",
        organisationId,
        number,
        body.strip(),
        refusal.strip(),
        clock.now(),
        caller.accountId().orElseThrow());
    audit.record("consent.published", "organisation", organisationId, Map.of("number", number));
    return number;
  }

  /**
   * Keeps what was accepted before the household stood; the caller is not checked.
   *
   * @param number of the text that was shown then
   * @param accountId who accepted it
   */
  @CallerNotChecked
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void bring(long householdId, int number, long accountId, Instant at) {
    sql.update(
        "insert into household_consent (household_id, number, accepted_at, accepted_by)"
            + " values (?, ?, ?, ?) on conflict do nothing",
        householdId,
        number,
        at,
        accountId);
    audit.record("consent.accepted", "household", householdId, Map.of("number", number));
  }

  /**
   * When «mes informations sont exactes» was last said; null where never.
   *
   * @throws RefusedException NotFound for who may not read the dossier
   */
  public Instant confirmedAt(long householdId) {
    households.requireReading(householdId);
    return book.confirmedAt(householdId);
  }

  /**
   * Since which day the yearly confirmation is owed; null where none is.
   *
   * @throws RefusedException NotFound for who may not read the dossier
   */
  public LocalDate confirmationDue(long householdId) {
    return book.confirmationDue(households.requireReading(householdId));
  }

  /**
   * «Mes informations sont exactes.» Said twice a day it is kept twice.
   *
   * @throws RefusedException NotFound for another household
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void confirm(long householdId) {
    households.requireRight(householdId, Right.EDIT);
    sql.update(
        "insert into household_confirmation (household_id, confirmed_at, confirmed_by)"
            + " values (?, ?, ?)",
        householdId,
        clock.now(),
        caller.accountId().orElseThrow());
    columns.confirmSchoolLevel(
        sql.ids("select person_id from household_member where household_id = ?", householdId));
    audit.record("dossier.confirmed", "household", householdId, Map.of());
  }

  private static boolean fits(String text) {
    return text != null && !text.isBlank() && text.length() <= LONGEST_TEXT;
  }
}
