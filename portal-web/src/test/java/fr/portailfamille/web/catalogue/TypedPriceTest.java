package fr.portailfamille.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.shared.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedPriceTest {

  @ParameterizedTest
  @CsvSource({
    "4, 400",
    "'4,5', 450",
    "4.05 €, 405",
    "1 250, 125000",
    "'99999,99', 9999999",
    "0, 0"
  })
  void readsWhatPeopleType(String typed, long cents) {
    TypedPrice price = new TypedPrice(typed);

    assertThat(price.fault()).isEmpty();
    assertThat(price.amount()).isEqualTo(Money.ofCents(cents));
  }

  @ParameterizedTest
  @CsvSource({
    "'', activity.fault.MISSING",
    "abc, activity.price.amount.wrong",
    "'4,', activity.price.amount.wrong",
    "-5, activity.price.amount.negative",
    "'12,345', activity.price.amount.decimals",
    "100000, activity.price.amount.most",
    "99999999999, activity.price.amount.most"
  })
  void saysWhichBoundWasPassed(String typed, String key) {
    assertThat(new TypedPrice(typed).fault()).contains(key);
  }
}
