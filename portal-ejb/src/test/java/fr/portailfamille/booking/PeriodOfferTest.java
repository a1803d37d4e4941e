package fr.portailfamille.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands against all that can be chosen is said once, the rest beside each. */
class PeriodOfferTest {

  private static final StandingRefusal CONSENT = new ConsentMissing();
  private static final StandingRefusal SHEET = new DocumentMissing("Fiche sanitaire", 7L, "Noah");
  private static final StandingRefusal SWIM = new DocumentMissing("Attestation nage", 7L, "Noah");

  private static PeriodOffer open(StandingRefusal... standing) {
    return new PeriodOffer(null, List.of(), List.of(standing));
  }

  private static PeriodOffer unfit(StandingRefusal... standing) {
    return new PeriodOffer(null, List.of(new BirthDateMissing("Noah")), List.of(standing));
  }

  @Test
  void tellsWhatAllOpenOnesAskFor() {
    List<PeriodOffer> offers = List.of(open(CONSENT, SHEET), open(SWIM, CONSENT), unfit());

    assertThat(PeriodOffer.common(offers)).containsExactly(CONSENT);
    assertThat(offers.get(1).standingBeside(List.of(CONSENT))).containsExactly(SWIM);
  }

  @Test
  void blocksNothingThatCannotBeChosenAnyway() {
    assertThat(PeriodOffer.common(List.of(unfit(CONSENT)))).isEmpty();
    assertThat(PeriodOffer.common(List.of())).isEmpty();
  }
}
