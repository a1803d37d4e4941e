package fr.portailfamille.web.planning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.booking.CancelAhead;
import fr.portailfamille.booking.CancelMoney;
import fr.portailfamille.booking.CancelState;
import fr.portailfamille.web.frame.Wording;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CancelAheadBeanTest {

  private static final Instant FIRST = Instant.parse("2026-12-01T11:00:00Z");
  private static final Instant LAST = Instant.parse("2026-12-15T11:00:00Z");

  private static CancelAhead ahead(
      boolean series, CancelState state, boolean offered, Instant last, int late, int lateDays) {
    return new CancelAhead(
        "Mercredis",
        series,
        state,
        offered,
        FIRST,
        last,
        late,
        false,
        CancelMoney.ACCOUNT,
        lateDays,
        CancelMoney.NOTHING,
        false,
        series);
  }

  private static String french(CancelAhead one) {
    return CancelAheadBean.text(new Wording(Locale.FRENCH), one);
  }

  @Test
  void saysUntilWhenAndWhatComesBack() {
    assertThat(french(ahead(false, CancelState.CANCELLABLE, true, FIRST, 0, 0)))
        .isEqualTo(
            "Mercredis\u00a0: annulation en ligne possible jusqu’au 01/12/2026 à 12:00."
                + " Le prix revient alors sur votre compte famille.");
  }

  @Test
  void saysOfSeveralDaysTheFirstAndTheLast() {
    assertThat(french(ahead(false, CancelState.CANCELLABLE, true, LAST, 1, 7)))
        .contains("le premier jusqu’au 01/12/2026", "le dernier jusqu’au 15/12/2026")
        .contains("Pour 1 jour, le délai est déjà passé.")
        .endsWith("À moins de 7 jours, rien ne vous est remboursé.");
  }

  @Test
  void saysOfASeriesThatItIsCancelledAsAWhole() {
    assertThat(french(ahead(true, CancelState.CANCELLABLE, true, LAST, 0, 0)))
        .contains("toutes les dates s’annulent ensemble", "01/12/2026")
        .endsWith("Une fois commencé, rien ne vous est remboursé.");
  }

  @Test
  void saysWhyNothingCanBeCancelled() {
    assertThat(french(ahead(false, CancelState.FIXED, true, null, 0, 0))).contains("déjà passé");
    assertThat(french(ahead(false, CancelState.FIXED, false, null, 0, 0)))
        .contains("ne s’annule pas en ligne");
    assertThat(french(ahead(false, CancelState.RETURNABLE, true, null, 0, 0)))
        .contains("rendre la place");
  }
}
