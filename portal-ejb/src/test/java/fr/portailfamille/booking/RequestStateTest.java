package fr.portailfamille.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The state of a booking request follows from its bookings. */
class RequestStateTest {

  @ParameterizedTest(name = "{0} held, {1} confirmed, {2} lapsed, {3} cancelled: {4}")
  @CsvSource({
    "2, 0, 0, 0, AWAITING_PAYMENT",
    "1, 0, 1, 0, AWAITING_PAYMENT",
    "0, 2, 0, 0, CONFIRMED",
    "0, 1, 1, 0, PARTLY",
    "0, 1, 0, 1, PARTLY",
    "0, 0, 2, 0, LAPSED",
    "0, 0, 1, 1, LAPSED",
    "0, 0, 0, 2, CANCELLED",
    "0, 0, 0, 0, CANCELLED"
  })
  void followsFromTheBookings(
      int held, int confirmed, int lapsed, int cancelled, RequestState state) {
    assertThat(RequestState.of(held, confirmed, lapsed, cancelled)).isEqualTo(state);
  }
}
