package fr.portailfamille.privacy.internal;

import fr.portailfamille.shared.DataSubject;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Who is meant by an export or an erasure of a household. */
@Dependent
public class Subjects {

  @Inject private Sql sql;

  /** The household, all its persons, and one login: that of another parent is that parent's. */
  public DataSubject toExport(long householdId, long accountId) {
    return new DataSubject(
        householdId,
        sql.ids("select person_id from household_member where household_id = ?", householdId),
        List.of(accountId));
  }

  /** What nobody else needs: a child of two households stays, a login of two or of staff too. */
  public DataSubject toErase(long householdId) {
    return new DataSubject(
        householdId,
        sql.ids(
            """
            select m.person_id from household_member m
             where m.household_id = ?
               and not exists (select 1 from household_member o
                                where o.person_id = m.person_id and o.household_id <> m.household_id)
            """,
            householdId),
        sql.ids(
            """
            select a.account_id from household_access a
             where a.household_id = ?
               and not exists (select 1 from household_access o
                                where o.account_id = a.account_id
                                  and o.household_id <> a.household_id)
               and not exists (select 1 from staff_role r where r.account_id = a.account_id)
            """,
            householdId));
  }
}
