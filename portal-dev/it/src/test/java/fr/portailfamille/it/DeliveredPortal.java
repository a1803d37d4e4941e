package fr.portailfamille.it;

import fr.portailfamille.sandbox.bank.FormFields;
import fr.portailfamille.sandbox.bank.VadsSignature;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The built {@code portal.ear} with the container tests and their servlets added to its WAR, and
 * nothing else changed. It is deployed once for all of them, as a town runs it: classes share one
 * server and one database, so each makes the organisations, families and logins it speaks of.
 */
public final class DeliveredPortal {
  private static final String WAR = "portal-web.war";

  private DeliveredPortal() {}

  /** What every class of container tests runs in (named in {@code arquillian.xml}). */
  @Deployment
  public static EnterpriseArchive withItsTests() throws Exception {
    EnterpriseArchive ear =
        ShrinkWrap.create(ZipImporter.class, "portal.ear")
            .importFrom(file())
            .as(EnterpriseArchive.class);
    WebArchive war = ear.getAsType(WebArchive.class, WAR);
    war.addPackages(
            true,
            Filters.exclude(".*(E2E|/browser/|DeliveredPortal|TestTown).*"),
            DeliveredPortal.class.getPackage())
        .addClasses(FormFields.class, VadsSignature.class) // a test speaks as the bank does
        .addAsResource(
            new StringAsset(String.join("\n", PersistenceIT.entities())), PersistenceIT.LIST)
        .addAsLibrary(jarOf(Assertions.class));
    return ear.addAsModule(war);
  }

  /** Where Maven put it. */
  public static File file() {
    return Path.of(System.getProperty("portal.root"), "portal-ear/target/portal.ear").toFile();
  }

  private static File jarOf(Class<?> type) {
    try {
      // as an URI: a folder with spaces in its name
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
