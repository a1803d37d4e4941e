package fr.portailfamille.booking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.shared.Money;
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
    return new ChangesView(List.of(days), List.of()).isLineOfSiblings();
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
}
