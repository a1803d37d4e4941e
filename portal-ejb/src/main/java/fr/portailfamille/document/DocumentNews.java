package fr.portailfamille.document;

import fr.portailfamille.document.internal.DocumentRows;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.ScopeKind;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** What families hear about their documents without asking; for timers and jobs. */
@CallerNotChecked
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DocumentNews {

  /** Staff checks a family's documents one after the other: one mail sums them up. */
  private static final Duration QUIET = Duration.ofMinutes(10);

  @Inject private Sql sql;
  @Inject private DocumentRows rows;
  @Inject private SettingService settings;
  @Inject private BusinessClock clock;
  @Inject private Event<DocumentsAccepted> accepted;
  @Inject private Event<DocumentsExpiring> expiring;

  /** Households to be told what was accepted, at most so many. */
  public List<Long> householdsToTell(int atMost) {
    return sql.ids(
        """
        select household_id from document
         where status = 'ACCEPTED' and accepted_told_at is null
         group by household_id having max(checked_at) <= ?
         order by household_id limit ?
        """,
        clock.now().minus(QUIET),
        atMost);
  }

  /** Tells a household once what was accepted. */
  public void tellAccepted(long householdId) {
    List<Long> ids =
        sql.ids(
            """
            update document set accepted_told_at = ?
             where household_id = ? and status = 'ACCEPTED' and accepted_told_at is null
            returning id
            """,
            clock.now(),
            householdId);
    if (!ids.isEmpty()) {
      accepted.fire(new DocumentsAccepted(householdId, ids));
    }
  }

  /** Households with a document that lapses within the longest possible notice, after this id. */
  public List<Long> householdsWithExpiring(long afterId, int atMost) {
    return sql.ids(
        """
        select distinct household_id from document
         where status = 'ACCEPTED' and reminded_at is null and household_id > ?
           and valid_until between ? and ?
         order by household_id limit ?
        """,
        afterId,
        clock.today(),
        clock.today().plusDays(DocumentSettings.REMINDER_DAYS.most()),
        atMost);
  }

  /**
   * Reminds a household, in one mail, of documents that lapse soon: each once, and none that a
   * newer one has taken the place of.
   */
  public void remind(long householdId) {
    long organisation =
        sql.number("select organisation_id from household where id = ?", householdId);
    LocalDate until =
        clock
            .today()
            .plusDays(
                settings.value(
                    DocumentSettings.REMINDER_DAYS,
                    new Scope(ScopeKind.ORGANISATION, organisation)));
    List<Long> ids =
        sql.ids(
            """
            update document d set reminded_at = ?
              from document_type t
             where t.id = d.document_type_id and not t.retired
               and exists (select 1 from document_requirement r where r.document_type_id = t.id)
               and d.household_id = ? and d.status = 'ACCEPTED' and d.reminded_at is null
               and d.valid_until between ? and ?
               and not exists (select 1 from document n
                                where n.household_id = d.household_id
                                  and n.document_type_id = d.document_type_id
                                  and n.person_id is not distinct from d.person_id
                                  and n.status <> 'REFUSED' and n.id <> d.id
                                  and (n.valid_until is null or n.valid_until > d.valid_until))
            returning d.id
            """,
            clock.now(),
            householdId,
            clock.today(),
            until);
    if (!ids.isEmpty()) {
      expiring.fire(new DocumentsExpiring(householdId, ids));
    }
  }

  /** A document for the portal's own work (mails); the caller is not checked. */
  public SuppliedDocument view(long documentId) {
    return rows.document(documentId, clock.today()).stream().findFirst().orElseThrow();
  }

  public long householdOf(long documentId) {
    return rows.householdOf(documentId);
  }
}
