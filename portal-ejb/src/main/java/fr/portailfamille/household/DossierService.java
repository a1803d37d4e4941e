package fr.portailfamille.household;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.household.internal.ConsentBook;
import fr.portailfamille.household.internal.DossierReader;
import fr.portailfamille.household.internal.DossierWriter;
import fr.portailfamille.household.internal.NoticeBook;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** A family and its own dossier. Staff has the {@link DossierDesk}. */
@Stateless
@PermitAll
public class DossierService {

  @Inject private HouseholdService households;
  @Inject private DossierReader reader;
  @Inject private DossierWriter writer;
  @Inject private ConsentBook consents;
  @Inject private NoticeBook notices;
  @Inject private AuditTrail audit;

  /**
   * The dossier as its family may see it, with its own changes that wait.
   *
   * @throws RefusedException NotFound for everybody else
   */
  public DossierSheet sheet(long householdId) {
    return reader.forFamily(households.requireAccess(householdId, Right.VIEW));
  }

  /** What the dossier lacks as its family sees it. */
  @CallerNotChecked
  public DossierGaps gaps(HouseholdView household) {
    return reader.gaps(
        household, !consents.isAccepted(household), consents.confirmationDue(household));
  }

  /**
   * What the family is told of single fields, the newest first: how staff answered its changes, and
   * what was changed of persons it shares.
   *
   * @throws RefusedException NotFound for everybody else
   */
  public List<DossierNotice> notices(long householdId) {
    return notices.of(households.requireAccess(householdId, Right.VIEW));
  }

  /**
   * The family has read a notice: it is told no more.
   *
   * @throws RefusedException NotFound for another household's, or one that is gone; MayNotEdit
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void dismiss(long householdId, long noticeId) {
    households.requireRight(householdId, Right.EDIT);
    if (notices.read(householdId, noticeId) == 0) {
      throw new RefusedException(new NotFound());
    }
    audit.record("dossier.notice-read", "household", householdId, Map.of());
  }

  /**
   * Saves what the family may change; what waits for staff is kept as asked for. Fields it may not
   * change are left alone, whatever was posted. All faults are told at once and nothing is saved
   * then.
   *
   * @throws RefusedException NotFound for another household or a person who is not in it;
   *     ChangedMeanwhile where the dossier is newer than the sheet that was shown
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public SavedDossier save(SaveDossierCommand command) {
    HouseholdView household = households.requireAccess(command.householdId(), Right.EDIT);
    households.lock(household.id());
    boolean agreed =
        consents.isAccepted(household)
            || consents.current(household.organisationId()).isNumber(command.accepted());
    SavedDossier saved = writer.saveForFamily(household, command, agreed);
    if (saved.isSaved()) {
      consents.accept(household);
    }
    return saved;
  }
}
