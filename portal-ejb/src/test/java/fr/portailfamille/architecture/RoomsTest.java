package fr.portailfamille.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;

/** The rooms of the house: who may use whom, and that only faces are used. */
@AnalyzeClasses(
    packages = "fr.portailfamille",
    importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

  private static final String BASE = "fr.portailfamille.";

  /** Floors in tenths: identity and execution know organisation, all three on the second. */
  private static final Map<String, Integer> FLOORS =
      Map.ofEntries(
          Map.entry("communication", 80),
          Map.entry("reconciliation", 80),
          Map.entry("privacy", 80),
          Map.entry("basket", 70),
          Map.entry("attendance", 60),
          Map.entry("preparation", 60),
          Map.entry("directdebit", 60),
          Map.entry("booking", 50),
          Map.entry("payment", 50),
          Map.entry("billing", 40),
          Map.entry("pricing", 40),
          Map.entry("document", 40),
          Map.entry("intake", 35),
          Map.entry("household", 30),
          Map.entry("catalogue", 30),
          Map.entry("identity", 25),
          Map.entry("execution", 22),
          Map.entry("organisation", 20),
          Map.entry("audit", 10),
          Map.entry("shared", 0));

  @ArchTest
  static final ArchRule everyRoomStandsOnAFloor =
      classes()
          .should(
              new ArchCondition<>("belong to a room whose floor is known") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  if (!FLOORS.containsKey(room(type))) {
                    events.add(SimpleConditionEvent.violated(type, type + " is in no known room"));
                  }
                }
              });

  @ArchTest
  static final ArchRule arrowsGoDownwardsOnly =
      classes()
          .should(
              new ArchCondition<>("use rooms of lower floors only") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  for (Dependency use : type.getDirectDependenciesFromSelf()) {
                    JavaClass used = use.getTargetClass();
                    if (used.getPackageName().startsWith(BASE)
                        && !room(used).equals(room(type))
                        && FLOORS.getOrDefault(room(used), 99)
                            >= FLOORS.getOrDefault(room(type), 0)) {
                      events.add(SimpleConditionEvent.violated(type, use.getDescription()));
                    }
                  }
                }
              });

  @ArchTest
  static final ArchRule whatIsInternalIsPrivateToItsRoom =
      classes()
          .should(
              new ArchCondition<>("not look into another room's internals") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  for (Dependency use : type.getDirectDependenciesFromSelf()) {
                    JavaClass used = use.getTargetClass();
                    if (used.getPackageName().contains(".internal")
                        && !room(used).equals(room(type))) {
                      events.add(SimpleConditionEvent.violated(type, use.getDescription()));
                    }
                  }
                }
              });

  @ArchTest
  static final ArchRule roomsHaveNoCircles =
      slices().matching(BASE + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule entitiesAreInternal =
      classes()
          .that()
          .areAnnotatedWith("jakarta.persistence.Entity")
          .should()
          .resideInAPackage("..internal..");

  @ArchTest
  static final ArchRule nobodyImportsCommunication =
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + "communication..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(BASE + "communication..");

  @ArchTest
  static final ArchRule theBusinessKnowsNoScreenAndNoJob =
      noClasses()
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "of Faces, Servlet or Batch",
                  type ->
                      type.getPackageName().startsWith("jakarta.faces")
                          || type.getPackageName().startsWith("jakarta.servlet")
                          || type.getPackageName().startsWith("jakarta.batch")
                          || type.getPackageName().startsWith("org.primefaces")));

  static String room(JavaClass type) {
    String rest =
        type.getPackageName().substring(Math.min(BASE.length(), type.getPackageName().length()));
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
