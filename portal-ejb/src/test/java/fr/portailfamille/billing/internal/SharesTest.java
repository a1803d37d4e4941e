package fr.portailfamille.billing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.shared.Money;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money shared out over lines: nothing lost, nothing invented. */
class SharesTest {

  @Test
  void paysEveryLineInFullWhenAllIsPaid() {
    List<Money> lines = cents(1000, 400);
    assertThat(Shares.proRata(Money.ofCents(1400), lines)).isEqualTo(lines);
  }

  @Test
  void keepsWhatIsLeftOver() {
    List<Money> lines = cents(1000, 400);
    assertThat(Shares.proRata(Money.ofCents(9999), lines)).isEqualTo(lines);
  }

  @Test
  void sharesThreeEqualLinesToTheCent() {
    assertThat(Shares.proRata(Money.ofCents(100), cents(100, 100, 100)))
        .isEqualTo(cents(33, 33, 34));
  }

  @Test
  void givesNothingOfNothing() {
    assertThat(Shares.proRata(Money.ZERO, cents(5, 5))).isEqualTo(cents(0, 0));
    assertThat(Shares.proRata(Money.ofCents(5), cents(0, 0))).isEqualTo(cents(0, 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20261007, 42})
  void addsUpForAnyAmountsAndLines(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      List<Money> lines =
          random.longs(1 + random.nextInt(40), 0, 100_000).mapToObj(Money::ofCents).toList();
      long total = lines.stream().mapToLong(Money::cents).sum();
      long amount = total == 0 ? 0 : random.nextLong(total + 1);

      List<Money> parts = Shares.proRata(Money.ofCents(amount), lines);

      assertThat(parts.stream().mapToLong(Money::cents).sum()).isEqualTo(amount);
      for (int line = 0; line < lines.size(); line++) {
        double exact = total == 0 ? 0 : (double) amount * lines.get(line).cents() / total;
        assertThat((double) parts.get(line).cents()).isBetween(exact - 1, exact + 1);
        assertThat(parts.get(line).cents()).isBetween(0L, lines.get(line).cents());
      }
    }
  }

  private static List<Money> cents(long... amounts) {
    return LongStream.of(amounts).mapToObj(Money::ofCents).toList();
  }
}
