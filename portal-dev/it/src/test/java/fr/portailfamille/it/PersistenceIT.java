package fr.portailfamille.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.shared.migration.SchemaMigration;
import jakarta.ejb.EJB;
import jakarta.persistence.Entity;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The persistence unit as the server runs it. */
@ExtendWith(ArquillianExtension.class)
class PersistenceIT {
  /** Where the deployment keeps the names of the entities. */
  static final String LIST = "entities.txt";

  private static final String WOVEN = "org.eclipse.persistence.internal.weaving.PersistenceWeaved";

  @EJB SchemaMigration migration;

  @Test
  void bringsTheSchemaToItsVersionAtTheStart() {
    assertThat(migration.isDone()).isTrue();
  }

  @Test
  void weavesEveryEntity() throws Exception {
    List<Class<?>> entities = new ArrayList<>();
    for (String name : listed()) {
      Class<?> type = Class.forName(name, true, PersistenceIT.class.getClassLoader());
      if (type.isAnnotationPresent(Entity.class)) { // converters stand in the list too
        entities.add(type);
      }
    }

    assertThat(entities).isNotEmpty();
    assertThat(entities)
        .allSatisfy(
            type -> assertThat(type.getInterfaces()).extracting(Class::getName).contains(WOVEN));
  }

  private static List<String> listed() throws Exception {
    try (InputStream list = PersistenceIT.class.getResourceAsStream("/" + LIST)) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    }
  }

  /** The classes that the delivered persistence.xml names. */
  static List<String> entities() throws Exception {
    try (ZipFile ear = new ZipFile(DeliveredPortal.file());
        ZipInputStream jar =
            new ZipInputStream(ear.getInputStream(ear.getEntry("portal-ejb.jar")))) {
      for (var entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
        if (entry.getName().equals("META-INF/persistence.xml")) {
          var classes =
              DocumentBuilderFactory.newInstance()
                  .newDocumentBuilder()
                  .parse(new ByteArrayInputStream(jar.readAllBytes()))
                  .getElementsByTagName("class");
          return Stream.iterate(0, i -> i + 1)
              .limit(classes.getLength())
              .map(i -> classes.item(i).getTextContent().trim())
              .toList();
        }
      }
    }
    throw new IllegalStateException("portal-ejb.jar has no persistence.xml");
  }
}
