package fr.portailfamille.booking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesViewTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 2);

  private static WishedDay full(long person, LocalDate day, boolean charged) {
    return new WishedDay(
        person * 10,
        person,
        "Ana",
        day,
        "Mercredis",
        "Matin",
        Money.ZERO,
        "",
        charged,
        List.of(new WaitInLine(day, "Matin", 0)));
  }

  private static boolean siblings(WishedDay... days) {
    return new ChangesView(List.of(days), List.of(), List.of()).isLineOfSiblings();
  }

  @Test
  void asksAboutSiblingsWhereTwoWouldWaitForTheSameDay() {
    assertThat(siblings(full(1, DAY, true), full(2, DAY, true))).isTrue();
    assertThat(siblings(full(1, DAY, true), full(2, DAY.plusDays(7), true))).isFalse();
    assertThat(siblings(full(1, DAY, true), full(1, DAY, true))).isFalse();
    assertThat(siblings(full(1, DAY, true), full(2, DAY, false)))
        .as("what is paid in a basket does not wait by itself")
        .isFalse();
  }

  private static ChangesView owing(long before, long after, CancelLine... cancelled) {
    return new ChangesView(
        List.of(),
        List.of(cancelled),
        List.of(
            new DebtAhead(5, Money.ofCents(before), Money.ofCents(after), Money.ofCents(3000))));
  }

  private static CancelLine credited(long regie, long cents) {
    BookingLine line =
        new BookingLine(
            1,
            1,
            1,
            "Ana",
            1,
            DAY,
            "",
            "",
            "",
            BookingStatus.CONFIRMED,
            null,
            Money.ofCents(cents),
            "",
            "",
            0,
            "");
    return new CancelLine(
        line, regie, CancelState.CANCELLABLE, CancelMoney.ACCOUNT, Instant.EPOCH, List.of(), null);
  }

  @Test
  void tellsWhenTheChargeItselfBringsTheAccountToItsLimit() {
    assertThat(owing(-500, 2999).blocking()).isEmpty();
    assertThat(owing(0, 3000).blocking())
        .singleElement()
        .satisfies(debt -> assertThat(debt.after()).isEqualTo(Money.ofCents(3000)));
    assertThat(owing(3000, 4000).blocking()).as("refused already").isEmpty();
  }

  @Test
  void countsWhatIsCreditedForCancelledDaysOfTheSameAccount() {
    assertThat(owing(0, 3500, credited(5, 1000)).blocking()).isEmpty();
    assertThat(owing(0, 3500, credited(6, 1000)).blocking()).hasSize(1);
  }
}
