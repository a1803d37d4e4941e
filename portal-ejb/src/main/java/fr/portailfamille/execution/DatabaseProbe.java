package fr.portailfamille.execution;

import fr.portailfamille.shared.Sql;
import fr.portailfamille.shared.migration.SchemaMigration;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Asks the database whether it is there; for the readiness page and the page «indisponible». */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DatabaseProbe {

  @Inject private Sql sql;
  @Inject private SchemaMigration migration;

  /** Returns when the database has answered; fails with whatever the server says otherwise. */
  public void ask() {
    sql.number("select 1");
  }

  /** Whether the schema stands at the portal's version. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public boolean isMigrated() {
    return migration.isDone();
  }
}
