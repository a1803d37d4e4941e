package fr.portailfamille.document.internal;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.document.DocumentSettings;
import fr.portailfamille.document.OtherKind;
import fr.portailfamille.document.Subject;
import fr.portailfamille.document.TypeView;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.intake.RequestPapers;
import fr.portailfamille.intake.RequestPerson;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of the papers of a request. What a stranger sent replaces nothing of a household
 * that stands: both wait for their check.
 */
@ApplicationScoped
public class PapersOfRequests implements RequestPapers {

  private static final String SENDER = "account-request:";

  @Inject private Sql sql;
  @Inject private PaperRows papers;
  @Inject private DocumentRows rows;
  @Inject private HouseholdService households;
  @Inject private SettingService settings;
  @Inject private AuditTrail audit;

  @Override
  public int handOver(long requestId, long householdId, Map<RequestPerson, Long> persons) {
    List<PaperRows.Row> all = papers.of(requestId);
    if (!all.isEmpty()) {
      households.lock(householdId);
      List<TypeView> types = rows.types(households.view(householdId).organisationId());
      all.forEach(paper -> handOver(requestId, paper, householdId, types, persons));
    }
    return all.size();
  }

  private void handOver(
      long requestId,
      PaperRows.Row paper,
      long householdId,
      List<TypeView> types,
      Map<RequestPerson, Long> persons) {
    Long person = paper.person(persons.keySet()).map(persons::get).orElse(null);
    // of somebody the household does not have: staff see what it is by its name
    boolean placed =
        paper.typeId() != null && (paper.subject() == Subject.HOUSEHOLD || person != null);
    Optional<TypeView> type =
        types.stream().filter(t -> placed && t.id() == paper.typeId()).findFirst();
    long id =
        sql.number(
            """
            insert into document (document_type_id, household_id, person_id, other_name,
                                  other_kind, status, supplied_at, supplied_by, valid_until)
            values (?::bigint, ?, ?::bigint, ?, ?, 'SUPPLIED', ?, ?, ?::date) returning id
            """,
            type.map(TypeView::id).orElse(null),
            householdId,
            person,
            type.isPresent() ? null : paper.name(),
            type.isPresent() ? null : OtherKind.OTHER,
            paper.suppliedAt(),
            SENDER + requestId,
            type.flatMap(t -> validUntil(t, paper)).orElse(null));
    int files =
        sql.update(
            "update document_file set document_id = ?, request_paper_id = null"
                + " where request_paper_id = ?",
            id,
            paper.id());
    sql.update("delete from request_paper where id = ?", paper.id());
    audit.record(
        "document.supplied",
        "document",
        id,
        Map.of("household", householdId, "files", files, "by", SENDER + requestId));
  }

  private Optional<LocalDate> validUntil(TypeView type, PaperRows.Row paper) {
    return DocumentRules.validUntil(
        type.validity(),
        type.validUntil(),
        type.validMonths(),
        LocalDate.ofInstant(paper.suppliedAt(), BusinessClock.PARIS),
        settings.value(
            DocumentSettings.NEXT_YEAR_FROM_MONTH, Scope.organisation(type.organisationId())));
  }

  @Override
  public void erase(Collection<Long> requestIds) {
    papers.delete(
        sql.ids("select id from request_paper where account_request_id = any(?)", requestIds));
  }
}
