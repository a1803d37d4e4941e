package fr.portailfamille.privacy.internal;

import fr.portailfamille.identity.AccountService;
import fr.portailfamille.privacy.ErasureStatus;
import fr.portailfamille.privacy.ErasureView;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.DataSubject;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The rows of requests of erasure, and how far each is. */
@Dependent
public class ErasureBook {

  @Inject private Sql sql;
  @Inject private Subjects subjects;
  @Inject private AccountService accounts;
  @Inject private CurrentCaller caller;
  @Inject private BusinessClock clock;

  public Optional<ErasureView> last(long householdId) {
    return sql.first(
        "select * from erasure_request where household_id = ? order by id desc limit 1",
        ErasureBook::view,
        householdId);
  }

  public long ask(long householdId) {
    return sql.number(
        "insert into erasure_request (household_id, cause, status, asked_at, asked_by)"
            + " values (?, 'FAMILY', 'WAITING', ?, ?) returning id",
        householdId,
        clock.now(),
        caller.accountId().orElseThrow());
  }

  /** Whether the account that waits for the answer, or else the caller's, has a mail address. */
  public boolean askerHasMail(long householdId) {
    return sql.number(
            "select count(*) from account a where a.email is not null and a.id = coalesce((select"
                + " q.asked_by from erasure_request q where q.household_id = ?"
                + " and q.status = 'WAITING' limit 1), ?)",
            householdId,
            caller.accountId().orElseThrow())
        > 0;
  }

  public int withdraw(long householdId) {
    return sql.update(
        "update erasure_request set status = 'WITHDRAWN', decided_at = ?"
            + " where household_id = ? and status = 'WAITING'",
        clock.now(),
        householdId);
  }

  public int refuse(long requestId, String words) {
    return sql.update(
        "update erasure_request set status = 'REFUSED', decided_at = ?, decided_by = ?, words = ?"
            + " where id = ? and status = 'WAITING'",
        clock.now(),
        caller.accountId().orElseThrow(),
        words,
        requestId);
  }

  /** Fixes whom it concerns and closes their logins; nothing but erasing follows. */
  public int accept(long requestId, long householdId) {
    DataSubject subject = subjects.toErase(householdId);
    OptionalLong by = caller.accountId();
    int accepted =
        sql.update(
            "update erasure_request set status = 'ACCEPTED', decided_at = ?, decided_by = ?::bigint,"
                + " person_ids = ?, account_ids = ? where id = ? and status = 'WAITING'",
            clock.now(),
            by.isPresent() ? by.getAsLong() : null,
            subject.persons(),
            subject.accounts(),
            requestId);
    if (accepted > 0) {
      subject.accounts().forEach(accounts::disable);
      sql.update("delete from household_access where household_id = ?", householdId);
    }
    return accepted;
  }

  /** Asked by the retention itself. */
  public long askForRetention(long householdId) {
    return sql.number(
        "insert into erasure_request (household_id, cause, status, asked_at)"
            + " values (?, 'RETENTION', 'WAITING', ?) returning id",
        householdId,
        clock.now());
  }

  public List<Long> accepted() {
    return sql.ids("select id from erasure_request where status = 'ACCEPTED' order by id");
  }

  /** Whom an accepted request concerns, locked; nothing once it is done. */
  public Optional<DataSubject> locked(long requestId) {
    return sql.first(
        "select * from erasure_request where id = ? and status = 'ACCEPTED' for update",
        row ->
            new DataSubject(
                row.getLong("household_id"),
                List.of((Long[]) row.getArray("person_ids").getArray()),
                List.of((Long[]) row.getArray("account_ids").getArray())),
        requestId);
  }

  public boolean isDone(long requestId, String holder) {
    return sql.number(
            "select count(*) from erasure_step where request_id = ? and holder = ?",
            requestId,
            holder)
        > 0;
  }

  public void step(long requestId, String holder) {
    sql.update("insert into erasure_step values (?, ?, ?)", requestId, holder, clock.now());
  }

  public void done(long requestId) {
    sql.update(
        "update erasure_request set status = 'DONE', done_at = ? where id = ?",
        clock.now(),
        requestId);
  }

  private static ErasureView view(ResultSet row) throws SQLException {
    return new ErasureView(
        row.getLong("id"),
        ErasureStatus.valueOf(row.getString("status")),
        Sql.instant(row, "asked_at"),
        Sql.instant(row, "decided_at"),
        row.getString("words"));
  }
}
