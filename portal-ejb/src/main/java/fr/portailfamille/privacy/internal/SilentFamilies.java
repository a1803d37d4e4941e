package fr.portailfamille.privacy.internal;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.shared.DataCategory;
import fr.portailfamille.shared.LapsingRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * Households without a contact: no login, no booking, no invoice, no document, no change. Removing
 * is an accepted erasure like any other; who owes or has days ahead is not among them.
 */
@ApplicationScoped
public class SilentFamilies extends LapsingRows {

  private static final String SILENT =
      """
       from household h
      where h.organisation_id = ? and h.erased_at is null and h.created_at < ?
        and not exists (select 1 from erasure_request q
                         where q.household_id = h.id and q.status in ('WAITING', 'ACCEPTED'))
        and not exists (select 1 from household_access x join login_session l using (account_id)
                         where x.household_id = h.id and l.last_seen_at >= ?)
        and not exists (select 1 from booking b join session s on s.id = b.session_id
                         where b.household_id = h.id
                           and greatest(b.created_at, s.day::timestamptz) >= ?)
        and not exists (select 1 from enrolment e where e.household_id = h.id and e.created_at >= ?)
        and not exists (select 1 from basket b where b.household_id = h.id
                           and (b.status = 'OPEN' or b.created_at >= ?))
        and not exists (select 1 from invoice i where i.household_id = h.id and i.issued_at >= ?)
        and not exists (select 1 from payment_attempt a left join settlement s on s.attempt_id = a.id
                         where a.household_id = h.id
                           and (a.created_at >= ? or s.status = 'PENDING'
                                or a.status in ('CREATED', 'PENDING', 'UNKNOWN')))
        and not exists (select 1 from document d where d.household_id = h.id and d.supplied_at >= ?)
        and not exists (select 1 from household_confirmation c
                         where c.household_id = h.id and c.confirmed_at >= ?)
        and not exists (select 1 from audit_entry e where e.subject_type = 'household'
                           and e.subject_id = h.id and e.at >= ?)
        and not exists (select 1 from family_account f join ledger_entry e on e.family_account_id = f.id
                         where f.household_id = h.id group by f.id having sum(e.amount_cents) <> 0)
      """;

  @Inject private ErasureBook book;
  @Inject private AuditTrail audit;

  public SilentFamilies() {
    super(DataCategory.DOSSIER, SILENT, "number", "created_at, id");
  }

  @Override
  protected long remove(Some some) {
    List<Long> silent = some.ids("id", "for update of h skip locked");
    for (long household : silent) {
      long request = book.askForRetention(household);
      book.accept(request, household);
      audit.record("privacy.lapsed", "household", household, Map.of("request", request));
    }
    return silent.size();
  }
}
