package fr.portailfamille.basket.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.portailfamille.basket.BasketStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The life of a basket. */
class BasketTest {

  private static final Instant START = Instant.parse("2026-11-20T18:47:00Z");
  private static final Instant END = START.plusSeconds(900);
  private final Basket basket = new Basket(50, 3, START, END);

  @Test
  void isOpenUntilItsHourAndNotInThatSecond() {
    assertThat(basket.isOpenAt(END.minusNanos(1))).isTrue();
    assertThat(basket.isOpenAt(END)).isFalse();
  }

  @Test
  void isProlongedOnceAndNeverShortened() {
    assertThat(basket.prolong(END.minusSeconds(1))).isFalse();
    assertThat(basket.prolong(END.plusSeconds(60))).isTrue();
    assertThat(basket.prolong(END.plusSeconds(600))).isFalse();
    assertThat(basket.expiresAt()).isEqualTo(END.plusSeconds(60));
  }

  @Test
  void isClosedOnce() {
    basket.close(BasketStatus.ABANDONED, START);

    assertThatThrownBy(() -> basket.close(BasketStatus.EXPIRED, END))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void isPaidEvenWhenTheMoneyComesAfterItsHour() {
    basket.close(BasketStatus.EXPIRED, END);

    basket.close(BasketStatus.PAID, END.plusSeconds(60));

    assertThat(basket.status()).isEqualTo(BasketStatus.PAID);
  }
}
