package fr.portailfamille.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.portailfamille.shared.PersonalDataHolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every table that names somebody is claimed by a room: a new one has to join. */
class PersonalTablesTest {

  private static final Pattern TABLE =
      Pattern.compile("create table (\\w+) \\((.*?)\\n\\);", Pattern.DOTALL);
  private static final Pattern NAMES_SOMEBODY =
      Pattern.compile("^\\s+(household_id|person_id|account_id)\\s", Pattern.MULTILINE);

  private static final List<PersonalDataHolder> HOLDERS = holders();

  private static List<PersonalDataHolder> holders() {
    List<PersonalDataHolder> holders = new ArrayList<>();
    for (JavaClass type : new ClassFileImporter().importPath(Path.of("target/classes"))) {
      if (type.isAssignableTo(PersonalDataHolder.class)
          && !type.isInterface()
          && !type.getModifiers().contains(JavaModifier.ABSTRACT)) {
        holders.add(made(type));
      }
    }
    return holders;
  }

  private static PersonalDataHolder made(JavaClass type) {
    try {
      return (PersonalDataHolder) type.reflect().getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type + " has no plain constructor", e);
    }
  }

  @Test
  void areAllClaimedOnce() throws IOException {
    Set<String> claimed = new TreeSet<>();
    for (PersonalDataHolder holder : HOLDERS) {
      holder
          .tables()
          .forEach(table -> assertThat(claimed.add(table)).as(table + " twice").isTrue());
    }
    Set<String> personal = personalTables();

    assertThat(personal).contains("household_member", "booking", "login_session", "debtor");
    assertThat(claimed).containsAll(personal);
  }

  private static Set<String> personalTables() throws IOException {
    Set<String> tables = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
      for (Path file : files.toList()) {
        Matcher table = TABLE.matcher(Files.readString(file));
        while (table.find()) {
          if (NAMES_SOMEBODY.matcher(table.group(2)).find()) {
            tables.add(table.group(1));
          }
        }
      }
    }
    return tables;
  }

  @Test
  void areErasedWhereNamesAreReadBeforeWhereTheyAreKept() {
    List<String> rooms =
        ErasureService.inOrder(HOLDERS).stream().map(PersonalDataHolder::room).toList();

    assertThat(rooms).doesNotHaveDuplicates().endsWith("household", "identity", "audit");
    assertThat(rooms.indexOf("communication")).isLessThan(rooms.indexOf("identity"));
    assertThat(rooms.indexOf("billing")).isLessThan(rooms.indexOf("household"));
  }
}
