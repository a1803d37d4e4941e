package fr.portailfamille.it;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The built {@code portal.ear}; a container test adds nothing to it but itself, in its WAR. */
public final class DeliveredPortal {
  private static final String WAR = "portal-web.war";

  private DeliveredPortal() {}

  /** The EAR as Maven built it, with the test classes given in its WAR; without any, untouched. */
  public static EnterpriseArchive with(Class<?>... tests) {
    EnterpriseArchive ear =
        ShrinkWrap.create(ZipImporter.class, "portal.ear")
            .importFrom(file())
            .as(EnterpriseArchive.class);
    if (tests.length == 0) {
      return ear; // the very file that is delivered
    }
    WebArchive war = ear.getAsType(WebArchive.class, WAR);
    war.addClasses(tests).addAsLibrary(jarOf(Assertions.class));
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
