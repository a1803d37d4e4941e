package fr.portailfamille.identity;

import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** What the nightly job cleans: one-time links that are used or too old. */
@CallerNotChecked
@Stateless
@PermitAll
public class OneTimeLinkService {

  @Inject private Sql sql;
  @Inject private BusinessClock clock;

  /** The next lapsed links after an id, in the order of ids. */
  public List<Long> lapsed(long afterId, int atMost) {
    return sql.ids(
        """
        select id from one_time_link
         where id > ? and (expires_at < ? or used_at is not null) order by id limit ?
        """,
        afterId,
        clock.now(),
        atMost);
  }

  /**
   * Deletes those of the links that are lapsed; asked twice, the second time changes nothing.
   *
   * @return how many there were
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public int delete(Collection<Long> ids) {
    return sql.update(
        "delete from one_time_link where id = any(?) and (expires_at < ? or used_at is not null)",
        ids,
        clock.now());
  }
}
