package fr.portailfamille.document;

import fr.portailfamille.document.internal.PaperRows;
import fr.portailfamille.intake.AccountRequest;
import fr.portailfamille.intake.AccountRequestDesk;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The papers that came with requests for accounts, for staff that decide on these. */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class RequestPaperDesk {

  @Inject private Sql sql;
  @Inject private PaperRows papers;
  @Inject private AccountRequestDesk requests;

  /**
   * The papers of a request that waits, in the order they came.
   *
   * @throws RefusedException NotFound; RequestDecided
   */
  public List<RequestPaper> papers(long requestId) {
    AccountRequest request = requests.requireWaiting(requestId);
    return papers.views(requestId, request.persons());
  }

  /**
   * How many papers came with the requests that wait for the caller; those without are left out.
   */
  public Map<Long, Integer> counts() {
    Map<Long, Integer> counts = new HashMap<>();
    sql.list(
            "select account_request_id, count(*) from request_paper"
                + " where account_request_id = any(?) group by 1",
            row -> Map.entry(row.getLong(1), row.getInt(2)),
            requests.waiting().stream().map(AccountRequest::id).toList())
        .forEach(found -> counts.put(found.getKey(), found.getValue()));
    return counts;
  }
}
