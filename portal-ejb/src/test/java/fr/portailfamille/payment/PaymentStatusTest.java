package fr.portailfamille.payment;

import static fr.portailfamille.payment.PaymentStatus.CREATED;
import static fr.portailfamille.payment.PaymentStatus.PAID;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of the states of a payment attempt. */
class PaymentStatusTest {

  @ParameterizedTest
  @EnumSource(names = "PAID", mode = EnumSource.Mode.EXCLUDE)
  void mayBePaidFromEveryOtherState(PaymentStatus before) {
    assertThat(before.mayBecome(PAID)).isTrue();
  }

  @Test
  void neverLeavesPaid() {
    assertThat(Arrays.stream(PaymentStatus.values()).filter(PAID::mayBecome)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void neverComesBackToTheStart(PaymentStatus before) {
    assertThat(before.mayBecome(CREATED)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void isOpenWhileSomethingElseThanMoneyMayFollow(PaymentStatus status) {
    EnumSet<PaymentStatus> others = EnumSet.complementOf(EnumSet.of(PAID));
    Stream<PaymentStatus> next = others.stream().filter(status::mayBecome);
    assertThat(status.isOpen()).isEqualTo(next.findAny().isPresent());
  }

  @ParameterizedTest
  @CsvSource({"REFUSED,CANCELLED", "CANCELLED,REFUSED", "EXPIRED,PENDING", "PENDING,CREATED"})
  void refusesWhatTheTableDoesNotName(PaymentStatus before, PaymentStatus next) {
    assertThat(before.mayBecome(next)).isFalse();
  }
}
