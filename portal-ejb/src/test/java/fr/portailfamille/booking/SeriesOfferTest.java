package fr.portailfamille.booking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.booking.SeriesOffer.Choice;
import fr.portailfamille.booking.SeriesOffer.Taker;
import fr.portailfamille.catalogue.ActivityKind;
import fr.portailfamille.catalogue.GroupView;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said once above all offers. */
class SeriesOfferTest {

  private static final Refusal CONSENT = new ConsentMissing();
  private static final Refusal NOAHS = new DocumentMissing("Fiche sanitaire", 1L, "Noah");

  private static Taker taker(long person, Refusal... refusals) {
    return new Taker(
        new MemberView(person, "Noah", "Martin", null, MemberKind.CHILD, 0),
        null,
        false,
        false,
        refusals.length == 0
            ? List.of(new Choice(new GroupView(4, "7/11 ans", 7, 11), 3))
            : List.of(),
        List.of(),
        List.of(refusals));
  }

  private static SeriesOffer offer(Taker... takers) {
    return new SeriesOffer(
        1,
        "EMS",
        "Trimestre",
        "EMS",
        ActivityKind.SERIES,
        new SeriesDates(List.of(LocalDate.of(2026, 9, 9))),
        0,
        LocalTime.NOON,
        LocalTime.MIDNIGHT,
        Money.ofCents(4000),
        null,
        1,
        "",
        List.of(),
        List.of(takers));
  }

  @Test
  void saysOnceWhatStandsAgainstEverything() {
    assertThat(
            SeriesOffer.common(
                List.of(
                    offer(taker(1, CONSENT, NOAHS), taker(2, CONSENT)),
                    offer(taker(1, CONSENT, NOAHS), taker(2, new AgeOutside("Lina", 3, 6))))))
        .containsExactly((StandingRefusal) CONSENT, (StandingRefusal) NOAHS);
  }

  @Test
  void leavesBesideAnOfferWhatItAloneAsksFor() {
    assertThat(
            SeriesOffer.common(
                List.of(offer(taker(1, NOAHS), taker(2)), offer(taker(1), taker(2)))))
        .isEmpty();
  }
}
