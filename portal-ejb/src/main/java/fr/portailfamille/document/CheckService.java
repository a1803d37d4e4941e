package fr.portailfamille.document;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.document.internal.DocumentRows;
import fr.portailfamille.document.internal.DocumentRules;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.identity.AccountService;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.Reach;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.ScopeKind;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import fr.portailfamille.shared.TypedText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Contrôle des pièces: staff accepts a document or sends it back; in the organisations the caller
 * works for, others' documents are not found.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class CheckService {

  /** More are not listed at once. */
  public static final int MOST = 200;

  private static final int LONGEST_WORDS = 500;

  private static final String WAITING =
      """
        from document d join household h on h.id = d.household_id
        left join document_type t on t.id = d.document_type_id
        left join person p on p.id = d.person_id
       where d.status = 'SUPPLIED' and (h.organisation_id = any(?)
              or exists (select 1 from household_structure hs
                          where hs.household_id = h.id and hs.structure_id = any(?)))
      """;

  @Inject private Sql sql;
  @Inject private DocumentRows rows;
  @Inject private HouseholdService households;
  @Inject private StaffScope staff;
  @Inject private OrganisationService organisations;
  @Inject private AccountService accounts;
  @Inject private SettingService settings;
  @Inject private AuditTrail audit;
  @Inject private CurrentCaller caller;
  @Inject private BusinessClock clock;
  @Inject private Event<DocumentRefused> refused;

  /** How many supplied documents wait for a check. */
  public long toCheck() {
    Reach reach = staff.reach(Duty.CHECK_DOCUMENTS);
    return sql.number("select count(*)" + WAITING, reach.organisations(), reach.structures());
  }

  /** Those that wait, the longest waiting first; {@link #MOST} at most. */
  public List<WaitingDocument> waiting() {
    Reach reach = staff.reach(Duty.CHECK_DOCUMENTS);
    return sql.list(
        """
        select d.id, coalesce(t.name, d.other_name) as name, p.first_name, h.id as household_id,
               h.number, h.name as household_name, d.supplied_at
        """
            + WAITING
            + " order by d.supplied_at, d.id limit "
            + MOST,
        row ->
            new WaitingDocument(
                row.getLong("id"),
                row.getString("name"),
                row.getString("first_name"),
                row.getLong("household_id"),
                row.getString("number"),
                row.getString("household_name"),
                Sql.instant(row, "supplied_at")),
        reach.organisations(),
        reach.structures());
  }

  /**
   * A document beside what it has to agree with.
   *
   * @throws RefusedException NotFound
   */
  public CheckSheet sheet(long documentId) {
    HouseholdView household = household(documentId);
    SuppliedDocument document = rows.document(documentId, clock.today()).get(0);
    TypeView type =
        rows.types(household.organisationId()).stream()
            .filter(t -> document.typeId() != null && t.id() == document.typeId())
            .findFirst()
            .orElse(null);
    return new CheckSheet(
        document,
        household,
        document.personId() == null ? null : household.member(document.personId()).orElse(null),
        type,
        organisations.byId(household.organisationId()).name());
  }

  /**
   * Accepts.
   *
   * @throws RefusedException NotFound, ValidityOver, AlreadyChecked when somebody else was faster
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void accept(AcceptCommand command) {
    HouseholdView household = household(command.documentId());
    if (command.validUntil() != null && command.validUntil().isBefore(clock.today())) {
      throw new RefusedException(new ValidityOver(command.validUntil()));
    }
    decide(
        command.documentId(),
        command.version(),
        sql.update(
            """
            update document set status = 'ACCEPTED', checked_at = ?, checked_by = ?,
                   valid_until = ?::date, version = version + 1
             where id = ? and version = ? and status = 'SUPPLIED'
            """,
            clock.now(),
            caller.actor(),
            command.validUntil(),
            command.documentId(),
            command.version()));
    audit.record(
        "document.accepted",
        "document",
        command.documentId(),
        Map.of("household", household.id(), "until", String.valueOf(command.validUntil())));
  }

  /**
   * Sends back, with the reason; the family is told by mail.
   *
   * @throws RefusedException NotFound, RefusalWordsMissing, TextTooLong, AlreadyChecked
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void refuse(RefuseCommand command) {
    HouseholdView household = household(command.documentId());
    String words = TypedText.within(LONGEST_WORDS, command.words());
    if (command.reason() == null || command.reason() == RefusalReason.OTHER && words.isEmpty()) {
      throw new RefusedException(new RefusalWordsMissing());
    }
    decide(
        command.documentId(),
        command.version(),
        sql.update(
            """
            update document set status = 'REFUSED', checked_at = ?, checked_by = ?,
                   refusal_reason = ?, refusal_words = ?, version = version + 1
             where id = ? and version = ? and status = 'SUPPLIED'
            """,
            clock.now(),
            caller.actor(),
            command.reason(),
            words.isEmpty() ? null : words,
            command.documentId(),
            command.version()));
    audit.record(
        "document.refused",
        "document",
        command.documentId(),
        Map.of("household", household.id(), "reason", command.reason()));
    refused.fire(new DocumentRefused(command.documentId()));
  }

  private record Decision(String by, Instant at) {}

  /** Nothing written: somebody else decided, or the family took the document back. */
  private void decide(long documentId, long version, int written) {
    if (written == 0) {
      Decision decision =
          sql.first(
                  "select checked_by, checked_at from document where id = ? and version > ?",
                  row -> new Decision(row.getString(1), Sql.instant(row, "checked_at")),
                  documentId,
                  version)
              .orElseThrow(() -> new RefusedException(new NotFound()));
      throw new RefusedException(new AlreadyChecked(name(decision.by()), decision.at()));
    }
  }

  private String name(String actor) {
    return actor != null && actor.startsWith("account:")
        ? accounts.view(Long.parseLong(actor.substring("account:".length()))).displayName()
        : actor;
  }

  /** The validity staff is proposed: what the kind says, counted from the day of supply. */
  public LocalDate proposedEnd(CheckSheet sheet) {
    if (sheet.type() == null) {
      return null;
    }
    int month =
        settings.value(
            DocumentSettings.NEXT_YEAR_FROM_MONTH,
            new Scope(ScopeKind.ORGANISATION, sheet.household().organisationId()));
    LocalDate supplied = LocalDate.ofInstant(sheet.document().suppliedAt(), BusinessClock.PARIS);
    TypeView type = sheet.type();
    return DocumentRules.validUntil(
            type.validity(), type.validUntil(), type.validMonths(), supplied, month)
        .filter(end -> !end.isBefore(clock.today()))
        .orElse(null);
  }

  private HouseholdView household(long documentId) {
    long household = rows.householdOf(documentId);
    if (household == 0) {
      throw new RefusedException(new NotFound());
    }
    return households.requireStaff(household, Duty.CHECK_DOCUMENTS);
  }
}
