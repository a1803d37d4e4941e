package fr.portailfamille.web.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.portailfamille.shared.CallerNotChecked;
import jakarta.ejb.Schedule;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;

/** The rules of the house for screens, endpoints, timers and jobs. */
@AnalyzeClasses(
    packages = {"fr.portailfamille.web", "fr.portailfamille.batch"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class WebRulesTest {

  @ArchTest
  static final ArchRule onlyFacesOfRoomsAreSeen =
      noClasses().should().dependOnClassesThat().resideInAPackage("fr.portailfamille.*.internal..");

  @ArchTest
  static final ArchRule noEntityManagerOutsideTheBusiness =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.persistence..", "javax.sql..", "java.sql..");

  @ArchTest
  static final ArchRule placesAreTakenThroughTheBasketOnly =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("fr.portailfamille.booking.PlaceService")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("fr.portailfamille.booking.SeriesPlaces")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("fr.portailfamille.booking.OfferedPlaces")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("fr.portailfamille.basket.SettlementService");

  @ArchTest
  static final ArchRule screensAskOnlyWhatLooksAtItsCaller =
      noClasses()
          .that()
          .resideInAPackage("fr.portailfamille.web..")
          .and()
          .resideOutsideOfPackages(
              "fr.portailfamille.web.jobs..",
              "fr.portailfamille.web.health..",
              // the gate itself: it asks before the caller is known
              "fr.portailfamille.web.login..")
          .and()
          .doNotHaveFullyQualifiedName("fr.portailfamille.web.bank.BankNotification")
          .should()
          .callMethodWhere(
              new DescribedPredicate<>("the caller is not checked") {
                @Override
                public boolean test(JavaMethodCall call) {
                  return call.getTarget().isAnnotatedWith(CallerNotChecked.class)
                      || call.getTargetOwner().isAnnotatedWith(CallerNotChecked.class);
                }
              });

  @ArchTest
  static final ArchRule timersLiveWithTheJobs =
      methods()
          .that()
          .areAnnotatedWith(Schedule.class)
          .or()
          .areAnnotatedWith(Timeout.class)
          .should()
          .beDeclaredInClassesThat()
          .resideInAPackage("fr.portailfamille.web.jobs");

  @ArchTest
  static final ArchRule startersLiveWithTheJobs =
      classes()
          .that()
          .areAnnotatedWith(Startup.class)
          .should()
          .resideInAPackage("fr.portailfamille.web.jobs");

  @ArchTest
  static final ArchRule jobsAreStartedInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackage("fr.portailfamille.web.jobs")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.batch.runtime..", "jakarta.batch.operations..");

  @ArchTest
  static final ArchRule partsHaveNoCircles =
      slices().matching("fr.portailfamille.web.(*)..").should().beFreeOfCycles();
}
