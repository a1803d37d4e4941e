package fr.portailfamille.shared;

import fr.portailfamille.shared.migration.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Asks the database whether it is there; for readiness and the page «indisponible». Answers instead
 * of failing: each exception that leaves a session bean is a stack trace in the server's log.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DatabaseProbe {

  @Resource(name = "jdbc/portal")
  private DataSource database;

  @Inject private SchemaMigration migration;

  /** Why the database does not answer; empty when it does. */
  public Optional<String> problem() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select 1");
      return Optional.empty();
    } catch (SQLException away) {
      Throwable root = away;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      return Optional.of(String.valueOf(root.getMessage()));
    }
  }

  /** Whether the schema stands at the portal's version. */
  public boolean isMigrated() {
    return migration.isDone();
  }
}
