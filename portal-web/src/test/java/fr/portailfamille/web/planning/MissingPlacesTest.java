package fr.portailfamille.web.planning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.BookingStatus;
import fr.portailfamille.booking.CancelDeadlinePassed;
import fr.portailfamille.booking.CancelItem;
import fr.portailfamille.booking.CancelLine;
import fr.portailfamille.booking.CancelMoney;
import fr.portailfamille.booking.CancelState;
import fr.portailfamille.booking.NoLongerModifiable;
import fr.portailfamille.booking.SessionBegun;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.web.planning.MissingPlaces.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingPlacesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 2);

  private static CancelLine fixed(long id, LocalDate day, String unit, Refusal why) {
    BookingLine line =
        new BookingLine(
            id,
            1,
            1,
            "Noah",
            id,
            day,
            "Centre",
            "Mercredis",
            unit,
            BookingStatus.CONFIRMED,
            null,
            Money.ofCents(800),
            "",
            "",
            0,
            "");
    return new CancelLine(
        line, 1, CancelState.FIXED, CancelMoney.NOTHING, Instant.EPOCH, List.of(why), null);
  }

  @Test
  void saysEachReasonOnceWithItsPlacesAndTheirDays() {
    List<MissingPlaces> missing =
        MissingPlaces.of(
            CancelItem.of(
                List.of(
                    fixed(1, DAY, "Journée", new NoLongerModifiable(DAY)),
                    fixed(2, DAY, "Matin", new CancelDeadlinePassed(DAY, Instant.EPOCH)),
                    fixed(3, DAY, "Soir", new SessionBegun(DAY)),
                    fixed(4, DAY.plusWeeks(1), "Journée", new NoLongerModifiable(DAY)))));

    assertThat(missing)
        .extracting(MissingPlaces::reason)
        .containsExactly(Reason.BEGUN, Reason.DEADLINE, Reason.NOT_ONLINE);
    assertThat(missing.get(2).places())
        .singleElement()
        .satisfies(
            place -> {
              assertThat(place.designation()).isEqualTo("Noah - Mercredis - Journée");
              assertThat(place.dates().days()).containsExactly(DAY, DAY.plusWeeks(1));
            });
  }
}
