package fr.portailfamille.shared.migration;

import fr.portailfamille.shared.Configuration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings the schema to this version when the portal starts, with the owner's account; the portal
 * itself runs without any right to change tables.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

  private static final Logger LOG = Logger.getLogger(SchemaMigration.class.getName());

  @Resource(name = "jdbc/portal-owner")
  private DataSource owner;

  private volatile boolean done;

  @PostConstruct
  void migrate() {
    MigrateResult result =
        Flyway.configure(SchemaMigration.class.getClassLoader())
            .dataSource(owner)
            .locations("classpath:db/migration")
            .placeholders(
                Map.of(
                    "runtimeRole", Configuration.read("portal.db.runtime-role").orElse("portal")))
            // the batch store's tables may be there already
            .baselineOnMigrate(true)
            .baselineVersion("000")
            .load()
            .migrate();
    done = true;
    LOG.log(
        Level.INFO,
        "Schema at version {0} ({1} migrations applied)",
        new Object[] {result.targetSchemaVersion, result.migrationsExecuted});
  }

  /** Whether the schema stands at this version; for the readiness page. */
  public boolean isDone() {
    return done;
  }
}
