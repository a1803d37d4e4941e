package fr.portailfamille.basket;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.BookingStatus;
import fr.portailfamille.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BasketViewTest {

  private static final Instant HOUR = Instant.parse("2026-11-25T11:00:00Z");

  @Test
  void anOfferThatEndsSoonerIsPaidSooner() {
    Instant sooner = HOUR.minus(Duration.ofMinutes(20));
    BasketView basket = basket(HOUR, sooner);

    assertThat(basket.payBefore()).isEqualTo(sooner);
    assertThat(basket.isInParts()).isTrue();
    assertThat(basket.isOwnHour(sooner)).isTrue();
  }

  @Test
  void anOfferThatEndsLaterLeavesTheBasketItsHour() {
    Instant later = HOUR.plus(Duration.ofHours(20));
    BasketView basket = basket(HOUR, later);

    assertThat(basket.payBefore()).isEqualTo(HOUR);
    assertThat(basket.isInParts()).isFalse();
    assertThat(basket.isOwnHour(later)).isTrue();
  }

  @Test
  void anOfferAloneCountsDownToItsOwnHour() {
    Instant sooner = HOUR.minus(Duration.ofMinutes(20));
    BasketView basket = basket(sooner);

    assertThat(basket.payBefore()).isEqualTo(sooner);
    assertThat(basket.isInParts()).isFalse();
  }

  @Test
  void whatTheDatabaseRoundsIsTheSameHour() {
    assertThat(basket(HOUR).isOwnHour(HOUR.plusNanos(400))).isFalse();
  }

  private static BasketView basket(Instant... heldUntil) {
    return new BasketView(
        1,
        2,
        3,
        BasketStatus.OPEN,
        HOUR,
        Stream.of(heldUntil).map(BasketViewTest::line).toList(),
        null);
  }

  private static BookingLine line(Instant heldUntil) {
    return new BookingLine(
        7,
        8,
        9,
        "Noah",
        10,
        LocalDate.of(2026, 12, 2),
        "Les Pommiers",
        "Mercredis",
        "Matin",
        BookingStatus.HELD,
        heldUntil,
        Money.ofCents(1000),
        "à l’unité",
        "",
        11,
        "");
  }
}
