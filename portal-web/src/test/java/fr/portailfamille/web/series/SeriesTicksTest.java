package fr.portailfamille.web.series;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.booking.SeriesWish;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ticks in an address. */
class SeriesTicksTest {

  @Test
  void readsWhatItWrote() {
    SeriesTicks ticks =
        new SeriesTicks(List.of(new SeriesWish(50, 200, 300), new SeriesWish(51, 200, 0)));

    assertThat(ticks.text()).isEqualTo("50.200.300-51.200.0");
    assertThat(SeriesTicks.read(ticks.text())).isEqualTo(ticks);
    assertThat(ticks.of(51, 200)).contains(new SeriesWish(51, 200, 0));
    assertThat(ticks.of(51, 201)).isEmpty();
  }

  @Test
  void readsAnythingElseAsNothing() {
    for (String text :
        List.of("", "50", "50.200", "50.200.x", "50.200.300-", "-1.2.3", "1.2.3, 4.5.6")) {
      assertThat(SeriesTicks.read(text).isEmpty()).as(text).isTrue();
    }
    assertThat(SeriesTicks.read("1.2.3" + "-1.2.3".repeat(100)).isEmpty()).isTrue();
    assertThat(SeriesTicks.read("1.2.3" + "-1.2.3".repeat(99)).wishes()).hasSize(100);
  }
}
