package fr.portailfamille.booking.internal;

import static fr.portailfamille.booking.internal.Candidates.OPENS;
import static fr.portailfamille.booking.internal.Candidates.aCandidate;
import static fr.portailfamille.booking.internal.Candidates.free;
import static fr.portailfamille.catalogue.Audience.LAST_YEAR;
import static fr.portailfamille.catalogue.Audience.RESIDENTS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.booking.BookingNotOpenYet;
import fr.portailfamille.booking.BookingOver;
import fr.portailfamille.booking.OthersBookFirst;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.Audience;
import fr.portailfamille.household.DossierGaps;
import fr.portailfamille.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Residents a week before all, families of last year three days before. */
class OpeningTest {

  private static final ActivityView ACTIVITY = aCandidate().build().activity();
  private static final Instant A_WEEK_BEFORE = OPENS.minus(Duration.ofDays(7));
  private static final Instant THREE_DAYS_BEFORE = OPENS.minus(Duration.ofDays(3));
  private static final Map<Audience, Instant> EARLY =
      Map.of(RESIDENTS, A_WEEK_BEFORE, LAST_YEAR, THREE_DAYS_BEFORE);

  private static Opening of(Audience... own) {
    return Opening.of(ACTIVITY, EARLY, Set.of(own));
  }

  @Test
  void opensToAHouseholdAtItsEarliest() {
    assertThat(of(RESIDENTS, LAST_YEAR).refusal(A_WEEK_BEFORE)).isEmpty();
    assertThat(of(RESIDENTS).refusal(A_WEEK_BEFORE.minusSeconds(1)))
        .contains(new BookingNotOpenYet(A_WEEK_BEFORE));
    assertThat(of(LAST_YEAR).refusal(THREE_DAYS_BEFORE)).isEmpty();
    assertThat(of().refusal(OPENS)).isEmpty();
  }

  @Test
  void saysWhoMayBookBefore() {
    assertThat(of(LAST_YEAR).refusal(A_WEEK_BEFORE))
        .contains(new OthersBookFirst(THREE_DAYS_BEFORE, Set.of(RESIDENTS)));
    assertThat(of().refusal(OPENS.minusSeconds(1)))
        .contains(new OthersBookFirst(OPENS, Set.of(RESIDENTS, LAST_YEAR)));
  }

  @Test
  void neverOpensLaterThanToAllAndClosesToAllAtOnce() {
    Opening late = Opening.of(ACTIVITY, Map.of(RESIDENTS, OPENS.plusSeconds(9)), Set.of(RESIDENTS));

    assertThat(late.refusal(OPENS)).isEmpty();
    assertThat(late.refusal(OPENS.minusSeconds(1))).contains(new BookingNotOpenYet(OPENS));
    assertThat(of(RESIDENTS).refusal(Candidates.CLOSES))
        .contains(new BookingOver(Candidates.CLOSES));
  }

  @Test
  void isWhatTheRulesLookAt() {
    FamilyFacts others =
        new FamilyFacts(
            Map.of(), List.of(), DossierGaps.NONE, Map.of(), Map.of(ACTIVITY.id(), of()));
    List<Refusal> refusals =
        BookingRules.refusals(aCandidate().of(others).at(A_WEEK_BEFORE).build(), free(1, 1));

    assertThat(refusals).containsExactly(new OthersBookFirst(OPENS, Set.of(RESIDENTS, LAST_YEAR)));
  }
}
