package fr.portailfamille.web.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is ticked survives the address. */
class TickedDaysTest {

  @Test
  void readsBackWhatItWrote() {
    List<Long> ids = List.of(150L, 200L, 100_250L, 3_000_000_000L);

    assertThat(TickedDays.read(TickedDays.text(ids))).containsExactlyElementsOf(ids);
  }

  @Test
  void staysShortForASummerOfDays() {
    List<Long> summer = LongStream.range(0, 90).mapToObj(i -> 900_000 + 50 * i).toList();

    assertThat(TickedDays.text(summer)).hasSizeLessThan(300);
  }

  @Test
  void staysBelowTheLongestAddress() {
    List<Long> most =
        LongStream.range(0, TickedDays.MOST).mapToObj(i -> 9_000_000 + 5000 * i).toList();

    assertThat(TickedDays.text(most)).hasSizeLessThan(1500);
    assertThat(TickedDays.read(TickedDays.text(most))).hasSize(TickedDays.MOST);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", ".", "1..2", "-5", "1,2", "A", "zzzzzzzzzzzz", "1.2.'", "1e2 3"})
  void readsAnythingElseAsNothing(String text) {
    assertThat(TickedDays.read(text)).isEmpty();
  }
}
