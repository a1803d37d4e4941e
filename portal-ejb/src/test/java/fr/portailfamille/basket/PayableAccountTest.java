package fr.portailfamille.basket;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.shared.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How little of an account may be paid, in cents. */
class PayableAccountTest {

  @ParameterizedTest
  @CsvSource({
    // owed, blocked from, least
    "3105, 3000, 106",
    "3000, 3000, 1",
    "2999, 3000, 100",
    "3105, , 100",
    "100, , 100",
    "99, , 99",
    "0, 3000, 0"
  })
  void takesNoLessThanWhatUnlocksBooking(long due, Long blockedFrom, long least) {
    PayableAccount account =
        new PayableAccount(
            1,
            "ALSC",
            Money.ofCents(due),
            blockedFrom == null ? null : Money.ofCents(blockedFrom),
            null);

    assertThat(account.least()).isEqualTo(Money.ofCents(least));
    assertThat(account.takes(Money.ofCents(least))).isTrue();
    assertThat(account.takes(Money.ofCents(least - 1))).isFalse();
    assertThat(account.takes(Money.ofCents(due))).isTrue();
    assertThat(account.takes(Money.ofCents(due + 1))).isFalse();
  }
}
