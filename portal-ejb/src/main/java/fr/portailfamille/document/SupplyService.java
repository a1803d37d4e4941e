package fr.portailfamille.document;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.document.internal.DocumentRows;
import fr.portailfamille.document.internal.DocumentRules;
import fr.portailfamille.document.internal.FileIntake;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.household.Right;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.ScopeKind;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Déposer un document: its files are looked at and stored before the transaction that notes them,
 * so it is called outside one. What is refused leaves nothing behind.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SupplyService {

  /** Files sent at once, pages of one document. */
  public static final int MOST_FILES = FileIntake.MOST_FILES;

  private static final int LONGEST_NAME = 100;

  @Inject private Entrance entrance;
  @Inject private Sql sql;
  @Inject private DocumentRows rows;
  @Inject private FileIntake intake;
  @Inject private HouseholdService households;
  @Inject private SettingService settings;
  @Inject private AuditTrail audit;
  @Inject private CurrentCaller caller;
  @Inject private BusinessClock clock;

  private record Terms(int mostMegabytes, ScannerAwayPolicy scannerAway) {}

  /**
   * The family supplies a document; one of the same kind that nobody has checked is replaced.
   *
   * @return the id of the document
   * @throws RefusedException NotFound, NoTarget, OtherNameMissing, AlreadyAccepted, or what is
   *     wrong with each file
   */
  public long supply(SupplyCommand command) {
    return supply(
        command, () -> households.requireAccess(command.householdId(), Right.EDIT), "FAMILY");
  }

  /** The same by staff, for a family that brought it on paper or by mail. */
  @RolesAllowed({"STAFF", "ADMIN"})
  public long supplyFor(SupplyCommand command) {
    return supply(
        command,
        () -> households.requireStaff(command.householdId(), Duty.CHECK_DOCUMENTS),
        "STAFF");
  }

  private long supply(SupplyCommand command, Supplier<HouseholdView> access, String by) {
    Terms terms =
        entrance.enter(
            () -> {
              HouseholdView household = access.get();
              type(command, household);
              return terms(household.organisationId());
            });
    return intake.keep(
        command.files(),
        terms.mostMegabytes(),
        terms.scannerAway(),
        files -> note(command, access.get(), files, by));
  }

  private Terms terms(long organisationId) {
    Scope scope = new Scope(ScopeKind.ORGANISATION, organisationId);
    return new Terms(
        settings.value(DocumentSettings.MOST_MEGABYTES, scope),
        settings.value(DocumentSettings.SCANNER_AWAY, scope));
  }

  private long note(
      SupplyCommand command, HouseholdView household, List<FileIntake.Stored> files, String by) {
    households.lock(household.id());
    TypeView type = type(command, household);
    replace(command, household.id());
    long id =
        sql.number(
            """
            insert into document (document_type_id, household_id, person_id, other_name,
                                  other_kind, status, supplied_at, supplied_by, valid_until)
            values (?::bigint, ?, ?::bigint, ?, ?, 'SUPPLIED', ?, ?, ?::date) returning id
            """,
            command.typeId(),
            household.id(),
            command.personId(),
            type == null ? command.otherName().strip() : null,
            type == null ? otherKind(command) : null,
            clock.now(),
            caller.actor(),
            type == null ? null : validUntil(type));
    intake.noteDocument(id, files);
    audit.record(
        "document.supplied",
        "document",
        id,
        Map.of("household", household.id(), "files", files.size(), "by", by));
    return id;
  }

  /** What nobody has checked gives way to what comes now. */
  private void replace(SupplyCommand command, long householdId) {
    if (command.replaces() != null) {
      if (rows.householdOf(command.replaces()) != householdId) {
        throw new RefusedException(new NotFound());
      }
      if (rows.delete(command.replaces()) == 0) {
        throw new RefusedException(new AlreadyAccepted());
      }
    }
    if (command.typeId() != null) {
      sql.ids(
              """
              select id from document
               where household_id = ? and document_type_id = ? and status = 'SUPPLIED'
                 and person_id is not distinct from ?::bigint
              """,
              householdId,
              command.typeId(),
              command.personId())
          .forEach(rows::delete);
    }
  }

  /** The kind that was chosen, null for «Autre document»; checks that it can concern the person. */
  private TypeView type(SupplyCommand command, HouseholdView household) {
    MemberView person =
        command.personId() == null
            ? null
            : household
                .member(command.personId())
                .orElseThrow(() -> new RefusedException(new NotFound()));
    if (command.typeId() == null) {
      String name = command.otherName();
      if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
        throw new RefusedException(new OtherNameMissing());
      }
      return null;
    }
    return rows.types(household.organisationId()).stream()
        .filter(t -> t.id() == command.typeId() && !t.retired() && concerns(t.subject(), person))
        .findFirst()
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }

  private static boolean concerns(Subject subject, MemberView person) {
    return switch (subject) {
      case HOUSEHOLD -> person == null;
      case CHILD -> person != null && person.kind() == MemberKind.CHILD;
      case ADULT -> person != null && person.kind() == MemberKind.ADULT;
    };
  }

  private static OtherKind otherKind(SupplyCommand command) {
    return command.otherKind() == null ? OtherKind.OTHER : command.otherKind();
  }

  private LocalDate validUntil(TypeView type) {
    int month =
        settings.value(
            DocumentSettings.NEXT_YEAR_FROM_MONTH,
            new Scope(ScopeKind.ORGANISATION, type.organisationId()));
    return DocumentRules.validUntil(
            type.validity(), type.validUntil(), type.validMonths(), clock.today(), month)
        .orElse(null);
  }
}
