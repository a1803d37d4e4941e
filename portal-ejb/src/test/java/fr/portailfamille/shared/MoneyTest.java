package fr.portailfamille.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts in cents. */
class MoneyTest {

  @ParameterizedTest
  @CsvSource({"12.5, 1250", "0.005, 1", "0.0049, 0", "-0.005, -1", "1267, 126700"})
  void roundsHalfACentUp(BigDecimal euros, long cents) {
    assertThat(Money.ofEuros(euros)).isEqualTo(Money.ofCents(cents));
  }

  @Test
  void addsAndMultipliesToTheCent() {
    assertThat(Money.ofCents(1035).times(3).plus(Money.ofCents(665)).minus(Money.ofCents(70)))
        .isEqualTo(Money.ofCents(3700));
  }

  @Test
  void neverOverflowsSilently() {
    assertThatThrownBy(() -> Money.ofCents(Long.MAX_VALUE).plus(Money.ofCents(1)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void isWrittenAsTheCountryWritesIt() {
    assertThat(Money.ofCents(126700).format(Locale.FRENCH)).isEqualTo("1\u202f267,00\u00a0€");
    assertThat(Money.ofCents(126700).format(Locale.ENGLISH)).isEqualTo("€1,267.00");
  }
}
