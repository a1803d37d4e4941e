package fr.portailfamille.booking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days of one person at one price stand on one line. */
class PricedDaysTest {

  private static WishedDay day(long person, String activity, int day, String unit, long cents) {
    return new WishedDay(
        day,
        person,
        person == 1 ? "Jules" : "Adam",
        LocalDate.of(2026, 9, day),
        activity,
        unit,
        Money.ofCents(cents),
        "Tarif à l’unité",
        false,
        List.of());
  }

  @Test
  void putsTheDaysOfOnePersonUnitAndPriceOnOneLine() {
    List<PricedDays> lines =
        PricedDays.of(
            List.of(
                day(1, "Été", 28, "Journée", 1250),
                day(1, "Été", 29, "Journée", 1250),
                day(2, "Été", 29, "Journée", 1250)));

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).firstName()).isEqualTo("Jules");
    assertThat(lines.get(0).days())
        .containsExactly(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 9, 29));
    assertThat(lines.get(0).quantity()).isEqualTo(2);
    assertThat(lines.get(0).amount()).isEqualTo(Money.ofCents(2500));
    assertThat(lines.get(1).amount()).isEqualTo(Money.ofCents(1250));
  }

  @Test
  void keepsOtherPricesUnitsAndActivitiesApart() {
    assertThat(
            PricedDays.of(
                List.of(
                    day(1, "Été", 28, "Journée", 1250),
                    day(1, "Été", 29, "Journée", 1300),
                    day(1, "Été", 30, "Matin", 1250),
                    day(1, "Toussaint", 30, "Journée", 1250))))
        .hasSize(4)
        .allMatch(line -> line.quantity() == 1);
  }

  @Test
  void givesNothingForNothing() {
    assertThat(PricedDays.of(List.of())).isEmpty();
  }
}
