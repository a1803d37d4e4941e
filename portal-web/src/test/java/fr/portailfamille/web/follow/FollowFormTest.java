package fr.portailfamille.web.follow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.booking.FollowFilter;
import fr.portailfamille.booking.FollowedState;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FollowFormTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void beginsTodayWhereTheAddressSaysNothing() {
    FollowForm form = form(Map.of("h", "50"));

    assertThat(form.filter()).isEqualTo(new FollowFilter(null, null, null, TODAY, null));
    assertThat(form.span()).isEqualTo("AHEAD");
    assertThat(form.number()).isEqualTo(1);
  }

  @Test
  void beginsAtTheVeryFirstDayWhereTheAddressSaysSo() {
    FollowForm form = form(Map.of("from", ""));

    assertThat(form.filter()).isEqualTo(FollowFilter.ALL);
    assertThat(form.isUnreadable()).isFalse();
    assertThat(form.span()).isEqualTo("ALL");
  }

  @Test
  void readsWhatTheAddressAsksFor() {
    FollowForm form =
        form(Map.of("p", "7", "a", "9", "s", "HELD", "from", "2026-09-01", "to", "2026-12-31"));

    assertThat(form.filter())
        .isEqualTo(
            new FollowFilter(
                7L, 9L, FollowedState.HELD, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 31)));
    assertThat(form.span()).isEmpty();
  }

  @Test
  void doesNotFilterByWhatCannotBeRead() {
    FollowForm form =
        form(Map.of("p", "7'--", "a", "-1", "s", "held", "from", "hier", "to", "31/12", "n", "0"));

    assertThat(form.filter()).isEqualTo(FollowFilter.ALL);
    assertThat(form.number()).isEqualTo(1);
    assertThat(form.isUnreadable()).as("so that the page says it").isTrue();
  }

  @Test
  void tellsALastDayBeforeTheFirst() {
    FollowForm form = form(Map.of("from", "2026-12-31", "to", "2026-09-01"));

    assertThat(form.isReversed()).isTrue();
  }

  @Test
  void keepsItsFilterFromPageToPage() {
    FollowForm form = form(Map.of("s", "CONFIRMED", "from", "", "n", "3"));

    assertThat(form.address("/family/bookings.xhtml", 50, Map.of("n", "4")))
        .isEqualTo("/family/bookings.xhtml?h=50&s=CONFIRMED&from=&n=4");
    assertThat(form.addressOf("/family/bookings.xhtml", 50, "PAST"))
        .isEqualTo("/family/bookings.xhtml?h=50&s=CONFIRMED&from=&to=2026-11-21");
  }

  private static FollowForm form(Map<String, String> address) {
    return new FollowForm(new HashMap<>(address)::get, TODAY);
  }
}
