package fr.portailfamille.household.internal;

import fr.portailfamille.identity.OtherMails;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The login of a guardian who is known by another mail address. It is that person's own where it
 * bears the name; the only login of a family is also that of its only guardian and of parents who
 * live together. Everywhere else it could be the other parent's: nobody's then.
 */
@ApplicationScoped
public class GuardianMails implements OtherMails {

  private static final int MOST = 5;

  @Inject private Sql sql;

  @Override
  public List<Long> accountsOf(String email) {
    return sql.ids(
        """
        select distinct a.id
          from household_member m
          join person p on p.id = m.person_id
          join household h on h.id = m.household_id and h.erased_at is null
          join household_access x on x.household_id = h.id
          join account a on a.id = x.account_id and a.status <> 'DISABLED'
         where m.kind = 'GUARDIAN' and lower(m.email) = lower(?)
           and (position(' ' || search_words(p.first_name) || ' '
                         in ' ' || search_words(a.display_name) || ' ') > 0
                and position(' ' || search_words(p.last_name) || ' '
                             in ' ' || search_words(a.display_name) || ' ') > 0
                or (select count(*) from household_access y where y.household_id = h.id) = 1
                   and (h.situation in ('MARRIED', 'CIVIL_UNION', 'COHABITING')
                        or (select count(*) from household_member g
                             where g.household_id = h.id and g.kind = 'GUARDIAN') = 1))
         order by 1 limit ?
        """,
        email,
        MOST);
  }
}
