package fr.portailfamille.basket.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.booking.CardReturn;
import fr.portailfamille.shared.Money;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CardReturnsTest {

  private static final Money PRICE = Money.ofCents(400);

  private static Map<Long, CardReturn> weigh(Map<Long, Money> refundable) {
    return CardReturns.weigh(
        Map.of(1L, PRICE, 2L, PRICE, 3L, PRICE, 4L, PRICE),
        Map.of(1L, 9L, 2L, 9L, 3L, 8L),
        refundable);
  }

  @Test
  void promisesNoMoreThanIsLeftOfAPayment() {
    assertThat(weigh(Map.of(9L, Money.ofCents(700))))
        .containsEntry(1L, CardReturn.POSSIBLE)
        .containsEntry(2L, CardReturn.GIVEN_BACK);
    assertThat(weigh(Map.of(9L, Money.ofCents(800)))).containsEntry(2L, CardReturn.POSSIBLE);
  }

  @Test
  void tellsWhatWasPaidOtherwiseFromWhatIsNotAllowed() {
    assertThat(weigh(Map.of(9L, Money.ofCents(800))))
        .containsEntry(3L, CardReturn.NOT_ALLOWED)
        .containsEntry(4L, CardReturn.PAID_OTHERWISE);
  }
}
