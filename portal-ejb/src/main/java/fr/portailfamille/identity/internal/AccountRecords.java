package fr.portailfamille.identity.internal;

import fr.portailfamille.shared.DataCategory;
import fr.portailfamille.shared.DataSubject;
import fr.portailfamille.shared.ExportPart;
import fr.portailfamille.shared.Holding;
import fr.portailfamille.shared.PersonalDataHolder;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Logins. An erased one keeps its row, because the journal names its id; nobody can use it. */
@ApplicationScoped
public class AccountRecords implements PersonalDataHolder {

  @Inject private Sql sql;

  @Override
  public String room() {
    return "identity";
  }

  /** A login with a role of the staff is never erased with a household. */
  @Override
  public Set<String> tables() {
    return Set.of(
        "account",
        "account_role",
        "one_time_link",
        "one_time_code",
        "password_reset_request",
        "login_session",
        "second_factor",
        "recovery_code",
        "kept_form",
        "staff_role");
  }

  @Override
  public List<ExportPart> export(DataSubject subject) {
    return List.of(
        new ExportPart(
            "accounts",
            sql.list(
                """
                select login, email, display_name as "name", locale as "language",
                       created_at as "createdAt", password_changed_at as "passwordChangedAt",
                       (select confirmed_at from second_factor f where f.account_id = a.id)
                         as "secondStepSince"
                  from account a where id = any(?) order by id
                """,
                ExportPart::row,
                subject.accounts())),
        new ExportPart(
            "sessions",
            sql.list(
                """
                select started_at as "startedAt", last_seen_at as "lastSeenAt", browser, system,
                       address
                  from login_session where account_id = any(?) order by started_at, id
                """,
                ExportPart::row,
                subject.accounts())));
  }

  @Override
  public List<Holding> holdings(DataSubject subject) {
    List<Holding> held = new ArrayList<>();
    if (!subject.accounts().isEmpty()) {
      held.add(Holding.goes(DataCategory.ACCOUNT, subject.accounts().size()));
    }
    long sessions =
        sql.number(
            "select count(*) from login_session where account_id = any(?)", subject.accounts());
    if (sessions > 0) {
      held.add(Holding.goes(DataCategory.TRACES, sessions));
    }
    return held;
  }

  @Override
  public void erase(DataSubject subject) {
    List<Long> ids = subject.accounts();
    sql.update(
        "delete from password_reset_request r using account a"
            + " where a.id = any(?) and lower(r.login) in (lower(a.login), lower(a.email))",
        ids);
    for (String table :
        List.of(
            "one_time_link",
            "one_time_code",
            "second_factor",
            "recovery_code",
            "kept_form",
            "account_role")) {
      sql.update("delete from " + table + " where account_id = any(?)", ids);
    }
    // the rows stay a while: a session that still knocks is told that it has ended
    sql.update(
        "update login_session set address = '', network = '', browser = '', system = '',"
            + " ended_at = coalesce(ended_at, last_seen_at),"
            + " end_reason = coalesce(end_reason, 'DISABLED') where account_id = any(?)",
        ids);
    sql.update(
        """
        update account set login = 'erased:' || id, email = null, display_name = 'Compte effacé',
               password_hash = null, status = 'DISABLED', version = version + 1
         where id = any(?) and login <> 'erased:' || id
        """,
        ids);
  }
}
