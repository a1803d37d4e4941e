package fr.portailfamille.household;

import fr.portailfamille.household.internal.ConsentBook;
import fr.portailfamille.household.internal.DossierReader;
import fr.portailfamille.household.internal.DossierWriter;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** A family and its own dossier. Staff has the {@link DossierDesk}. */
@Stateless
@PermitAll
public class DossierService {

  @Inject private HouseholdService households;
  @Inject private DossierReader reader;
  @Inject private DossierWriter writer;
  @Inject private ConsentBook consents;

  /**
   * The dossier as its family may see it, with its own changes that wait.
   *
   * @throws RefusedException NotFound for everybody else
   */
  public DossierSheet sheet(long householdId) {
    return reader.forFamily(households.requireAccess(householdId, Right.VIEW));
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
