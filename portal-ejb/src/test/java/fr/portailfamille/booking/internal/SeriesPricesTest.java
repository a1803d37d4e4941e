package fr.portailfamille.booking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.booking.SeriesPrice;
import fr.portailfamille.catalogue.ActivityKind;
import fr.portailfamille.pricing.Price;
import fr.portailfamille.shared.Money;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The price of a series by the dates that are left. */
class SeriesPricesTest {

  private static final long ACTIVITY = 1;
  private static final long GROUP = 2;
  private static final Price WHOLE = new Price(Money.ofCents(4000), "à l’unité", "Tarif unique");

  private static Price of(SeriesPrice how, ActivityKind kind, int left) {
    return new SeriesPrices(Map.of(ACTIVITY, how), Map.of(GROUP, 10))
        .of(kind, ACTIVITY, GROUP, WHOLE, left);
  }

  @Test
  void isTheShareOfTheDatesLeftAndSaysHow() {
    Price price = of(SeriesPrice.BY_DATES, ActivityKind.SERIES, 7);

    assertThat(price.amount()).isEqualTo(Money.ofCents(2800));
    assertThat(price.explanation())
        .startsWith("Tarif unique. 7 séances sur 10\u00a0: 28,00")
        .contains("au lieu de 40,00");
  }

  @Test
  void staysWholeWhereNothingSaysOtherwise() {
    assertThat(of(SeriesPrice.WHOLE, ActivityKind.SERIES, 7)).isEqualTo(WHOLE);
    assertThat(of(SeriesPrice.BY_DATES, ActivityKind.SERIES, 10)).isEqualTo(WHOLE);
    assertThat(of(SeriesPrice.BY_DATES, ActivityKind.STAY, 7)).isEqualTo(WHOLE);
  }

  @Test
  void roundsHalfACentUp() {
    assertThat(SeriesPrices.share(Money.ofCents(1001), 1, 2)).isEqualTo(Money.ofCents(501));
    assertThat(SeriesPrices.share(Money.ofCents(1000), 1, 3)).isEqualTo(Money.ofCents(333));
    assertThat(SeriesPrices.share(Money.ofCents(1000), 2, 3)).isEqualTo(Money.ofCents(667));
  }
}
