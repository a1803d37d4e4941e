package fr.portailfamille.communication.internal;

import fr.portailfamille.shared.DataCategory;
import fr.portailfamille.shared.DataSubject;
import fr.portailfamille.shared.ExportPart;
import fr.portailfamille.shared.Holding;
import fr.portailfamille.shared.PersonalDataHolder;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** The outbox: the mails about a household, and those to the logins that go with it. */
@ApplicationScoped
public class MailRecords implements PersonalDataHolder {

  private static final String OF =
      """
       from outbox_mail m
      where (m.parameters ->> 'household' = ?::text
             or lower(m.recipient) in (select lower(a.email) from account a where a.id = any(?)))
      """;

  @Inject private Sql sql;

  @Override
  public String room() {
    return "communication";
  }

  @Override
  public Set<String> tables() {
    return Set.of("outbox_mail");
  }

  @Override
  public List<ExportPart> export(DataSubject subject) {
    return List.of(
        new ExportPart(
            "mails",
            sql.list(
                "select m.created_at as \"createdAt\", m.template as \"kind\", m.status,"
                    + " m.sent_at as \"sentAt\""
                    + OF
                    + " order by m.created_at, m.id",
                ExportPart::row,
                subject.householdId(),
                subject.accounts())));
  }

  @Override
  public List<Holding> holdings(DataSubject subject) {
    long held = sql.number("select count(*)" + OF, subject.householdId(), subject.accounts());
    return held == 0 ? List.of() : List.of(Holding.goes(DataCategory.MAILS, held));
  }

  /** All but the one that says that it is done: it forgets its reader once it is sent. */
  @Override
  public void erase(DataSubject subject) {
    sql.update(
        "delete from outbox_mail x using (select m.id"
            + OF
            + " and m.parameters ->> 'forget' is null) y where x.id = y.id",
        subject.householdId(),
        subject.accounts());
  }
}
