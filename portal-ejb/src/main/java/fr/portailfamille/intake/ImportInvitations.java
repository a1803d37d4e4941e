package fr.portailfamille.intake;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.household.ActivationLetter;
import fr.portailfamille.household.FamilyInvitations;
import fr.portailfamille.household.InvitationCounts;
import fr.portailfamille.household.NoMailFamily;
import fr.portailfamille.intake.internal.ImportRow;
import fr.portailfamille.intake.internal.ImportedRows;
import fr.portailfamille.intake.internal.InviteWork;
import fr.portailfamille.intake.internal.OwnImports;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * Invites the families that an import brought in, by mail or by letter. For staff of the
 * organisation they were brought into; imports of others are «not found».
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class ImportInvitations {

  /** Letters of one file to print; what is left comes with the next. */
  public static final int MOST_LETTERS = 100;

  @Inject private OwnImports own;
  @Inject private ImportedRows imported;
  @Inject private FamilyInvitations invitations;
  @Inject private AuditTrail audit;

  /** How the families of an import stand with their logins; NotFound for imports of others. */
  public InvitationCounts counts(long importId) {
    return invitations.counts(families(importId));
  }

  /**
   * Those that only a letter reaches and none was printed for, at most {@link
   * ImportService#MOST_SHOWN}.
   */
  public List<NoMailFamily> withoutAddress(long importId) {
    return invitations.withoutAddress(families(importId), false, ImportService.MOST_SHOWN);
  }

  /** A list of quotients brings no family in: nobody is invited from there. */
  private List<Long> families(long importId) {
    ImportRow row = own.find(importId);
    return row.step() == ImportStep.DONE && !row.isList()
        ? imported.households(importId)
        : List.of();
  }

  /**
   * Asks to invite every family with a mail address that has no login yet, each by a mail of its
   * own.
   *
   * @throws RefusedException NotFound; ImportPast unless it has run; TaskUnderWay
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void invite(long importId) {
    ImportRow row = own.still(importId, EnumSet.of(ImportStep.DONE));
    int waiting = counts(importId).waiting();
    own.begin(row, ImportStep.DONE, InviteWork.KIND, waiting);
    audit.record("import.invited", "family-import", importId, Map.of("families", waiting));
  }

  /**
   * The letters of families without a mail address, at most {@link #MOST_LETTERS}, each with a new
   * code that is readable here alone.
   *
   * @param again those that were printed and not used, whose codes are void then; else the others
   * @throws RefusedException NotFound; ImportPast unless it has run; TaskUnderWay
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public List<ActivationLetter> letters(long importId, boolean again) {
    own.still(importId, EnumSet.of(ImportStep.DONE));
    return invitations.letters(families(importId), again, MOST_LETTERS);
  }
}
