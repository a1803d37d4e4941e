package fr.portailfamille.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Flat unit prices over time. */
class UnitPricesTest {

  private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
  private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);
  private final UnitPrices prices =
      new UnitPrices(
          Map.of(
              1L,
              List.of(
                  new UnitPrices.Step(JANUARY, Money.ofCents(450), "à l'unité"),
                  new UnitPrices.Step(SEPTEMBER, Money.ofCents(400), "à l'unité"))));

  @Test
  void takesThePriceInForceOnTheDay() {
    assertThat(prices.of(1, SEPTEMBER).orElseThrow().amount()).isEqualTo(Money.ofCents(400));
    assertThat(prices.of(1, JANUARY.minusDays(1)).orElseThrow().amount())
        .isEqualTo(Money.ofCents(400));
    assertThat(prices.of(1, JANUARY).orElseThrow().amount()).isEqualTo(Money.ofCents(450));
  }

  @Test
  void hasNoPriceBeforeTheFirstAndForUnknownUnits() {
    assertThat(prices.of(1, SEPTEMBER.minusDays(1))).isEmpty();
    assertThat(prices.of(2, JANUARY)).isEmpty();
  }

  @Test
  void tellsHowThePriceWasFound() {
    assertThat(prices.of(1, JANUARY).orElseThrow().explanation())
        .contains("à l'unité", "4,50", "1er janvier 2027");
  }
}
