package fr.portailfamille.household;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.household.internal.ChangeBook;
import fr.portailfamille.household.internal.DossierReader;
import fr.portailfamille.household.internal.DossierWriter;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Staff and the dossiers of their organisations: no waiting, no consent, and the changes asked. */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class DossierDesk {

  /** More are not shown: the queue is worked off from its oldest. */
  public static final int MOST_CHANGES = 50;

  @Inject private HouseholdService households;
  @Inject private StaffScope staff;
  @Inject private DossierReader reader;
  @Inject private DossierWriter writer;
  @Inject private ChangeBook changes;
  @Inject private AuditTrail audit;
  @Inject private Event<ChangeDecided> decided;

  /**
   * The dossier; sensitive fields are masked until {@link #reveal}.
   *
   * @throws RefusedException NotFound for a family of another organisation
   */
  public DossierSheet sheet(long householdId) {
    return reader.forStaff(households.requireStaff(householdId, Duty.EDIT_FAMILIES));
  }

  /**
   * Saves at once; compulsory fields may stay empty. A change of the same field that waits lapses.
   *
   * @throws RefusedException NotFound for a family of another organisation or a person who is not
   *     in it; ChangedMeanwhile where the dossier is newer than the sheet that was shown
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public SavedDossier save(SaveDossierCommand command) {
    HouseholdView household = households.requireStaff(command.householdId(), Duty.EDIT_FAMILIES);
    households.lock(household.id());
    return writer.saveForStaff(household, command);
  }

  /**
   * The whole value of a sensitive field, with a line in the journal.
   *
   * @return in the form it is typed in; empty where nothing is kept
   * @throws RefusedException NotFound for what is not in the caller's dossiers or not asked there
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public String reveal(long householdId, DossierField field, long subjectId) {
    HouseholdView household = households.requireStaff(householdId, Duty.EDIT_FAMILIES);
    if (!field.isSensitive() || reader.forStaff(household).entry(field, subjectId).isEmpty()) {
      throw new RefusedException(new NotFound());
    }
    audit.record(
        "dossier.looked-at",
        "household",
        householdId,
        Map.of("field", field.key(), "subject", subjectId));
    return reader.whole(household, field, subjectId);
  }

  /** How many changes wait, where the caller edits families. */
  public long waitingCount() {
    return changes.count(staff.reach(Duty.EDIT_FAMILIES));
  }

  /** The changes that wait, oldest first; at most {@link #MOST_CHANGES}. */
  public List<ChangeLine> waiting() {
    return changes.waiting(staff.reach(Duty.EDIT_FAMILIES), MOST_CHANGES);
  }

  /**
   * The whole value that a change of a sensitive field asks for, with a line in the journal.
   *
   * @return in the form it is kept in; null where it asks to empty the field
   * @throws RefusedException NotFound for a change of another organisation, one that waits no
   *     longer, or of a field that is not sensitive
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public String revealAsked(long changeId) {
    HouseholdView household =
        households.requireStaff(changes.householdOf(changeId), Duty.EDIT_FAMILIES);
    return changes.whole(household.id(), changeId);
  }

  /**
   * Accepts or refuses a change; its family hears of it on its pages, and by mail if it has an
   * address.
   *
   * @return whether it has one
   * @throws RefusedException NotFound for a change of another organisation; ChangeDecidedAlready
   *     where somebody else was first or a newer value has overtaken it
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean decide(DecideChangeCommand command) {
    HouseholdView household =
        households.requireStaff(changes.householdOf(command.changeId()), Duty.EDIT_FAMILIES);
    households.lock(household.id());
    writer.decide(household, command);
    decided.fire(new ChangeDecided(command.changeId()));
    return household.isReachedByMail();
  }

  /** What the family hears of a decision; for the mails of the same transaction. */
  @CallerNotChecked
  public ChangeNews news(long changeId) {
    return changes.news(changeId);
  }
}
