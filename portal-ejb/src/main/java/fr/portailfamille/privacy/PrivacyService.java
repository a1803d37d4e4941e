package fr.portailfamille.privacy;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.Right;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.privacy.internal.ErasureBook;
import fr.portailfamille.privacy.internal.Subjects;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.DataSubject;
import fr.portailfamille.shared.ExportPart;
import fr.portailfamille.shared.Holding;
import fr.portailfamille.shared.PersonalDataHolder;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Mes données: what a family may ask about its own. */
@Stateless
@PermitAll
public class PrivacyService {

  /** How old a login may be that takes everything away in one file. */
  public static final Duration FRESH = Duration.ofMinutes(30);

  @Inject private HouseholdService households;
  @Inject private OrganisationService organisations;
  @Inject private SettingService settings;
  @Inject @Any private Instance<PersonalDataHolder> holders;
  @Inject private Subjects subjects;
  @Inject private ErasureBook book;
  @Inject private Sql sql;
  @Inject private AuditTrail audit;
  @Inject private CurrentCaller caller;
  @Inject private BusinessClock clock;

  /**
   * What is held of the household and what an erasure would do with it.
   *
   * @throws RefusedException NotFound for everybody but its family
   */
  public PrivacyView overview(long householdId) {
    HouseholdView household = households.requireAccess(householdId, Right.VIEW);
    DataSubject subject = subjects.toErase(householdId);
    return new PrivacyView(
        holders.stream()
            .flatMap(holder -> holder.holdings(subject).stream())
            .sorted(Comparator.comparing(Holding::category))
            .map(holding -> view(household.organisationId(), holding))
            .toList(),
        book.last(householdId).orElse(null),
        household.isReachedByMail() || book.askerHasMail(householdId));
  }

  private HoldingView view(long organisationId, Holding holding) {
    LocalDate last = holding.last() == null ? clock.today() : holding.last();
    int months =
        settings.value(PrivacySettings.of(holding.category()), Scope.organisation(organisationId));
    return new HoldingView(
        holding.category(),
        holding.count(),
        holding.erased(),
        holding.erased() ? null : last.plusMonths(months));
  }

  /**
   * Everything that is the household's own and the caller's login, with a line in the journal.
   *
   * @param signedInAt when the caller signed in
   * @throws RefusedException NotFound for everybody but its family; SignInAgain
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public DataExport export(long householdId, Instant signedInAt) {
    HouseholdView household = households.requireAccess(householdId, Right.VIEW);
    Instant now = clock.now();
    if (signedInAt == null || signedInAt.isBefore(now.minus(FRESH))) {
      throw new RefusedException(new SignInAgain((int) FRESH.toMinutes()));
    }
    DataSubject subject = subjects.toExport(householdId, caller.accountId().orElseThrow());
    List<ExportPart> parts =
        holders.stream()
            .sorted(Comparator.comparing(PersonalDataHolder::room))
            .flatMap(holder -> holder.export(subject).stream())
            .toList();
    audit.record("privacy.exported", "household", householdId, Map.of());
    return new DataExport(
        organisations.byId(household.organisationId()).name(),
        householdId,
        household.number(),
        now,
        parts,
        sql.ids(
            "select f.id from document_file f join document d on d.id = f.document_id"
                + " where d.household_id = ? order by f.id",
            householdId));
  }

  /**
   * Asks for the erasure; staff decides.
   *
   * @throws RefusedException NotFound; ErasureAlreadyAsked
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void ask(long householdId) {
    households.requireRight(householdId, Right.EDIT);
    households.lock(householdId);
    if (book.last(householdId).filter(ErasureView::isOpen).isPresent()) {
      throw new RefusedException(new ErasureAlreadyAsked());
    }
    book.ask(householdId);
    audit.record("privacy.erasure-asked", "household", householdId, Map.of());
  }

  /**
   * Takes the request back.
   *
   * @throws RefusedException NotFound; ErasureDecidedAlready
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void withdraw(long householdId) {
    households.requireRight(householdId, Right.EDIT);
    households.lock(householdId);
    if (book.withdraw(householdId) == 0) {
      throw new RefusedException(new ErasureDecidedAlready());
    }
    audit.record("privacy.erasure-withdrawn", "household", householdId, Map.of());
  }
}
