package fr.portailfamille.booking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.booking.BookingSettings;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.document.Participations;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.MemberView;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Counts the statements behind the facts about a family: its real reader on a counting database.
 */
class FamilyFactsReaderTest {

  private final List<String> statements = new ArrayList<>();
  private List<Object[]> settings = List.of();

  @Test
  void asksOnlyForSettingsAndOpeningsWhereNoActivityAsksForMore() throws Exception {
    read(5, 9, Map.of());

    assertThat(statements).hasSize(2);
    assertThat(statements.get(1)).contains("early_opening");
  }

  @Test
  void readsNoMoreForManyChildrenAndActivitiesThanForOne() throws Exception {
    Map<String, String> all =
        Map.of(
            BookingSettings.DOCUMENTS.key(), "CHECKED",
            BookingSettings.DOSSIER.key(), "true",
            BookingSettings.DEBT.key(), "30",
            BookingSettings.DAYS_PER_WEEK.key(), "3");
    read(1, 1, all);
    List<String> few = List.copyOf(statements);

    read(6, 40, all);

    assertThat(few).anyMatch(s -> s.contains("document_requirement"));
    assertThat(few).anyMatch(s -> s.contains("ledger_entry"));
    assertThat(few).anyMatch(s -> s.contains("household_consent"));
    assertThat(statements).isEqualTo(few);
  }

  private void read(int children, int activities, Map<String, String> everywhere) throws Exception {
    statements.clear();
    settings = new ArrayList<>();
    for (long id = 1; id <= activities; id++) {
      for (Map.Entry<String, String> set : everywhere.entrySet()) {
        settings.add(new Object[] {id, set.getKey(), set.getValue()});
      }
    }
    FamilyFactsReader reader = wired(FamilyFactsReader.class, new HashMap<>());
    FamilyFacts facts =
        reader.read(
            household(children),
            LongStream.rangeClosed(1, activities).mapToObj(this::activity).toList());
    assertThat(facts.demandsByActivity()).hasSize(activities);
  }

  private static HouseholdView household(int children) {
    List<MemberView> members =
        LongStream.rangeClosed(1, children)
            .mapToObj(
                id ->
                    new MemberView(
                        id, "Enfant", "Martin", LocalDate.of(2018, 8, 20), MemberKind.CHILD, 0))
            .toList();
    return new HouseholdView(
        50, 1, "000418", "", "Martin", "", "", "", "", "", "martin@example.org", members);
  }

  private ActivityView activity(long id) {
    return Candidates.aCandidate().in(id).build().activity();
  }

  /** An object with all that its fields ask for, down to the counting database. */
  private <T> T wired(Class<T> type, Map<Class<?>, Object> known) throws Exception {
    if (known.containsKey(type)) {
      return type.cast(known.get(type));
    }
    var constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    T made = constructor.newInstance();
    known.put(type, made);
    for (Field field : type.getDeclaredFields()) {
      field.setAccessible(true);
      if (field.getType() == EntityManager.class) {
        field.set(made, database());
      } else if (field.getType() == TransactionSynchronizationRegistry.class) {
        field.set(
            made,
            fake(
                TransactionSynchronizationRegistry.class,
                (self, method, arguments) -> Status.STATUS_NO_TRANSACTION));
      } else if (field.getType() == Participations.class) {
        field.set(made, wired(EnrolledPersons.class, known));
      } else if (field.isAnnotationPresent(Inject.class) && isOurs(field.getType())) {
        field.set(made, wired(field.getType(), known));
      }
    }
    return made;
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("fr.portailfamille.")
        && !Modifier.isAbstract(type.getModifiers());
  }

  private EntityManager database() {
    ResultSet[] last = new ResultSet[1];
    PreparedStatement statement =
        fake(
            PreparedStatement.class,
            (self, method, arguments) -> method.getName().equals("executeQuery") ? last[0] : null);
    Connection connection =
        fake(
            Connection.class,
            (self, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                String sql = (String) arguments[0];
                statements.add(sql);
                last[0] = rows(sql.contains("setting_key = any") ? settings : List.of());
                return statement;
              }
              return null;
            });
    return fake(
        EntityManager.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "unwrap" -> connection;
              case "isJoinedToTransaction" -> false;
              default -> null;
            });
  }

  private static ResultSet rows(List<Object[]> rows) {
    Iterator<Object[]> left = rows.iterator();
    Object[][] row = new Object[1][];
    return fake(
        ResultSet.class,
        (self, method, arguments) -> {
          if (method.getName().equals("next")) {
            boolean more = left.hasNext();
            row[0] = more ? left.next() : null;
            return more;
          }
          return method.getName().startsWith("get") ? row[0][(int) arguments[0] - 1] : null;
        });
  }

  private static <T> T fake(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
