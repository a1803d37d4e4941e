package fr.portailfamille.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.RefusedException;
import jakarta.ejb.ApplicationException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Schedules;
import jakarta.ejb.Startup;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timeout;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** The rules of the house that concern every class of the business. */
@AnalyzeClasses(
    packages = "fr.portailfamille",
    importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

  @ArchTest
  static final ArchRule nobodyMovesTheClock =
      noClasses()
          .should()
          .callMethodWhere(
              target(name("use")).and(target(owner(assignableTo(BusinessClock.class)))));

  @ArchTest
  static final ArchRule onlyTheMigrationStartsWithThePortal =
      noClasses()
          .that()
          .resideOutsideOfPackage("..shared.migration..")
          .should()
          .beAnnotatedWith(Startup.class);

  @ArchTest
  static final ArchRule noTimerHere =
      methods()
          .should()
          .notBeAnnotatedWith(Schedule.class)
          .andShould()
          .notBeAnnotatedWith(Schedules.class)
          .andShould()
          .notBeAnnotatedWith(Timeout.class);

  @ArchTest
  static final ArchRule eventsAreSynchronous =
      noClasses()
          .should()
          .callMethodWhere(target(name("fireAsync")).and(target(owner(assignableTo(Event.class)))));

  @ArchTest
  static final ArchRule observersRunInTheTransactionOfTheDeed =
      methods()
          .should(
              new ArchCondition<>("observe while the deed's transaction runs") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                  boolean later =
                      method.getParameters().stream()
                          .filter(p -> p.isAnnotatedWith(Observes.class))
                          .map(p -> p.getAnnotationOfType(Observes.class).during())
                          .anyMatch(phase -> phase != TransactionPhase.IN_PROGRESS);
                  if (later) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                  }
                }
              });

  @ArchTest
  static final ArchRule nobodyCatchesWhatTheDatabaseRefuses =
      classes()
          .that()
          .resideOutsideOfPackage("fr.portailfamille.shared..")
          .should(
              new ArchCondition<>("not catch PersistenceException or SQLException") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  type.getCodeUnits().stream()
                      .flatMap(unit -> unit.getTryCatchBlocks().stream())
                      .filter(HouseRulesTest::catchesTheDatabase)
                      .forEach(
                          block ->
                              events.add(
                                  SimpleConditionEvent.violated(
                                      type, block.getSourceCodeLocation().toString())));
                }
              });

  private static boolean catchesTheDatabase(TryCatchBlock block) {
    return block.getCaughtThrowables().stream()
        .anyMatch(
            caught ->
                caught.isAssignableTo(PersistenceException.class)
                    || caught.isAssignableTo(SQLException.class));
  }

  @ArchTest
  static final ArchRule sessionBeansShowNoFields =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Stateless.class)
          .and()
          .areNotStatic()
          .should()
          .bePrivate();

  @ArchTest
  static void namesAreNounsOfTheTrade(JavaClasses house) {
    List<String> refused =
        house.stream()
            .map(JavaClass::getSimpleName)
            .filter(
                name ->
                    Arrays.stream(
                            new String[] {"Impl", "Manager", "Helper", "Util", "Utils", "Data"})
                        .anyMatch(name::endsWith))
            .toList();

    assertThat(refused).isEmpty();
  }

  @ArchTest
  static void aRefusalEndsItsTransaction(JavaClasses house) {
    ApplicationException annotation =
        house.get(RefusedException.class).getAnnotationOfType(ApplicationException.class);

    assertThat(annotation.rollback()).isTrue();
  }
}
