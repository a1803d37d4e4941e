package fr.portailfamille.web.planning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.booking.WaitingPlace;
import fr.portailfamille.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferedTogetherTest {

  private static WaitingPlace place(long entry, String firstName, String answer) {
    return new WaitingPlace(
        entry,
        8,
        10,
        firstName,
        LocalDate.of(2026, 12, 2),
        "Mercredis",
        "Matin",
        0,
        "",
        answer,
        Instant.EPOCH,
        Money.ofCents(400),
        0,
        List.of(LocalDate.of(2026, 12, 2)),
        "");
  }

  @Test
  void putsTogetherWhatIsAnsweredInOneGesture() {
    List<OfferedTogether> offers =
        OfferedTogether.of(
            List.of(place(1, "Ana", "5:3"), place(2, "Zoé", "6:3"), place(3, "Bob", "5:3")));

    assertThat(offers).extracting(OfferedTogether::names).containsExactly("Ana, Bob", "Zoé");
    assertThat(offers).extracting(OfferedTogether::isSeveral).containsExactly(true, false);
    assertThat(offers.get(0).total()).isEqualTo(Money.ofCents(800));
    assertThat(offers.get(0).first().entryId()).isEqualTo(1);
  }
}
