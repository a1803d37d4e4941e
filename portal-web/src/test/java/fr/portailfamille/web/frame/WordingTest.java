package fr.portailfamille.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.booking.NothingToClose;
import fr.portailfamille.booking.PlanOutsideActivity;
import fr.portailfamille.booking.SessionClosed;
import fr.portailfamille.booking.SessionFull;
import fr.portailfamille.booking.UnpaidBalance;
import fr.portailfamille.booking.WaitInLine;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  private final Wording french = new Wording(Locale.FRENCH);
  private final Wording english = new Wording(Locale.ENGLISH);

  @Test
  void writesAmountsTheFrenchWay() {
    assertThat(french.money(Money.ofCents(126700))).isEqualTo("1\u202f267,00\u00a0€");
  }

  @Test
  void writesDaysWithTheirWeekday() {
    LocalDate day = LocalDate.of(2026, 9, 15);

    assertThat(french.date(day)).isEqualTo("mar. 15 septembre 2026");
    assertThat(english.date(day)).isEqualTo("Tue 15 September 2026");
  }

  @Test
  void tellsTheHourOfParisInSummerAndWinter() {
    assertThat(french.moment(Instant.parse("2026-07-01T18:47:00Z")))
        .isEqualTo("01/07/2026 à 20:47");
    assertThat(french.hour(Instant.parse("2026-12-01T18:47:00Z"))).isEqualTo("19:47");
  }

  @Test
  void tellsTheDayOfAnHourThatIsNotTodays() {
    Instant night = Instant.parse("2026-12-01T23:03:00Z");

    assertThat(french.hourOrMoment(night, LocalDate.of(2026, 12, 2))).isEqualTo("00:03");
    assertThat(french.hourOrMoment(night, LocalDate.of(2026, 12, 1)))
        .isEqualTo("00:03 le 02/12/2026");
  }

  @Test
  void saysWhichUnitHoldsThePlaces() {
    LocalDate day = LocalDate.of(2026, 12, 2);

    assertThat(french.refusal(new SessionFull(day, "Matin", "Journée")))
        .contains("c’est complet, les places sont prises par «\u00a0Journée\u00a0». Choisissez");
    assertThat(french.refusal(new SessionFull(day, "Matin"))).contains("c’est complet. Choisissez");
    assertThat(french.refusal(new WaitInLine(day, "Matin", 2, false, "Journée")))
        .contains("prises par «\u00a0Journée\u00a0», 2 personnes attendent déjà");
    assertThat(french.refusal(new WaitInLine(day, "Matin", 0)))
        .contains("c’est complet. Vous pouvez");
  }

  @Test
  void tellsStaffWhatTheFamilyIsToldToDo() {
    Refusal unpaid = new UnpaidBalance(1, "Régie", Money.ofCents(5400), Money.ofCents(100));

    assertThat(french.refusal(unpaid)).startsWith("Vous devez 54,00\u00a0€").contains("Réglez");
    assertThat(french.staffRefusal(unpaid))
        .startsWith("La famille doit 54,00\u00a0€ à «\u00a0Régie\u00a0»")
        .doesNotContain("Réglez");
    assertThat(french.staffRefusal(new SessionClosed(LocalDate.of(2026, 12, 2))))
        .as("said alike to both")
        .isEqualTo("Il n’y a pas d’accueil le mer. 2 décembre 2026.");
  }

  @Test
  void saysAPeriodOfOneDayAsOneDay() {
    LocalDate eve = LocalDate.of(2026, 12, 31);
    LocalDate before = eve.minusDays(1);

    assertThat(french.period("requests.from-to", before, eve))
        .isEqualTo("Du 30/12/2026 au 31/12/2026");
    assertThat(french.period("requests.from-to", eve, eve)).isEqualTo("Le 31/12/2026");
    assertThat(english.period("enrolments.dates", eve, eve)).isEqualTo("on 31/12/2026");
    assertThat(english.longPeriod("catalogue.days", eve, eve)).isEqualTo("on Thu 31 December 2026");
    assertThat(french.refusal(new NothingToClose(eve, eve))).startsWith("Le jeu. 31 décembre 2026");
    assertThat(french.refusal(new NothingToClose(before, eve))).startsWith("Du mer. 30 décembre");
    assertThat(english.refusal(new PlanOutsideActivity(eve, eve)))
        .startsWith("The activity is on Thu 31 December 2026:");
  }

  @ParameterizedTest
  @CsvSource({
    "2018-08-21, 8 ans et 3 mois",
    "2025-11-01, 1 an",
    "2024-11-21, 2 ans",
    "2026-05-21, 6 mois"
  })
  void tellsAgesInYearsAndMonths(LocalDate birth, String age) {
    assertThat(french.age(birth, LocalDate.of(2026, 11, 21))).isEqualTo(age);
  }

  @Test
  void saysNothingForWhatIsNotKnown() {
    assertThat(french.date(null)).isEmpty();
    assertThat(french.money(null)).isEmpty();
    assertThat(french.age(null, LocalDate.of(2026, 11, 21))).isEmpty();
  }

  @Test
  void saysTheFactsOfARefusalInItsLanguage() {
    Refusal tryAgain = new fr.portailfamille.shared.TryAgain();

    assertThat(french.refusal(tryAgain)).contains("Réessayez");
    assertThat(english.refusal(tryAgain)).contains("Try again");
  }

  @Test
  void countsInWords() {
    assertThat(french.text("task.documents.title", 1)).startsWith("1 pièce obligatoire ");
    assertThat(french.text("task.documents.title", 3)).startsWith("3 pièces obligatoires ");
  }
}
