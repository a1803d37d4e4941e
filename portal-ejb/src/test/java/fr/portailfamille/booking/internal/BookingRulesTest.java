package fr.portailfamille.booking.internal;

import static fr.portailfamille.booking.internal.Candidates.aCandidate;
import static fr.portailfamille.booking.internal.Candidates.free;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.booking.AgeOutside;
import fr.portailfamille.booking.AlreadyThere;
import fr.portailfamille.booking.BirthDateMissing;
import fr.portailfamille.booking.BookingNotOpenYet;
import fr.portailfamille.booking.BookingOver;
import fr.portailfamille.booking.DeadlinePassed;
import fr.portailfamille.booking.DocumentDemand;
import fr.portailfamille.booking.OtherActivityThen;
import fr.portailfamille.booking.PriceMissing;
import fr.portailfamille.booking.SessionClosed;
import fr.portailfamille.booking.SessionFull;
import fr.portailfamille.booking.SiteFull;
import fr.portailfamille.booking.TakenElsewhere;
import fr.portailfamille.booking.UnitsExclude;
import fr.portailfamille.booking.WaitInLine;
import fr.portailfamille.booking.WaitingListFull;
import fr.portailfamille.household.DossierGaps;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be booked, and every reason why not. */
class BookingRulesTest {

  @Test
  void letsAChildOfTheRightAgeBookAFreeDay() {
    assertThat(BookingRules.refusals(aCandidate().build(), free(1, 1))).isEmpty();
  }

  @Test
  void refusesFromTheSecondOfTheDeadlineOn() {
    assertThat(
            BookingRules.refusals(
                aCandidate().at(Candidates.DEADLINE.minusSeconds(1)).build(), free(1, 1)))
        .isEmpty();
    assertThat(BookingRules.refusals(aCandidate().at(Candidates.DEADLINE).build(), free(1, 1)))
        .containsExactly(new DeadlinePassed(Candidates.DEADLINE));
  }

  @Test
  void refusesBeforeTheWindowOpensAndAfterItCloses() {
    assertThat(
            BookingRules.refusals(
                aCandidate().at(Candidates.OPENS.minusSeconds(1)).build(), free(1, 1)))
        .containsExactly(new BookingNotOpenYet(Candidates.OPENS));
    assertThat(BookingRules.refusals(aCandidate().at(Candidates.CLOSES).build(), free(1, 1)))
        .contains(new BookingOver(Candidates.CLOSES));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-12-02, true", // six on that very day
    "2020-12-03, false", // six on the day after
    "2013-12-03, true", // twelve until the day after
    "2013-12-02, false" // thirteen on that very day
  })
  void countsTheAgeOnTheDayOfTheSession(LocalDate birth, boolean fits) {
    var refusals = BookingRules.refusals(aCandidate().born(birth).build(), free(1, 1));

    assertThat(refusals.isEmpty()).isEqualTo(fits);
    if (!fits) {
      assertThat(refusals).containsExactly(new AgeOutside("Noah", 6, 12));
    }
  }

  @Test
  void refusesWithoutABirthDate() {
    assertThat(BookingRules.refusals(aCandidate().born(null).build(), free(1, 1)))
        .containsExactly(new BirthDateMissing("Noah"));
  }

  @Test
  void sellsNothingWithoutAPrice() {
    assertThat(BookingRules.refusals(aCandidate().withoutPrice().build(), free(1, 1)))
        .containsExactly(new PriceMissing(Candidates.DAY));
  }

  @ParameterizedTest
  @CsvSource({"3, 0, 1", "3, 1, 0", "1, 0, 1", "2, 1, 0"})
  void refusesAUnitThatLacksAPlaceInOneOfItsHalfDays(long unit, int morning, int afternoon) {
    assertThat(BookingRules.refusals(aCandidate().forUnit(unit).build(), free(morning, afternoon)))
        .hasSize(1)
        .first()
        .isInstanceOf(SessionFull.class);
  }

  @Test
  void offersTheWaitingListWhileItHasRoomAndTime() {
    Candidates journee = aCandidate().of(waiting(2));
    Occupancy full = free(0, 0);
    full.join(journee.build().session().id());

    assertThat(BookingRules.refusals(journee.build(), full))
        .containsExactly(new WaitInLine(Candidates.DAY, "Mercredi journée", 1));
    full.join(journee.build().session().id());
    assertThat(BookingRules.refusals(journee.build(), full))
        .containsExactly(new WaitingListFull(Candidates.DAY, "Mercredi journée"));
    assertThat(BookingRules.refusals(journee.build(), free(1, 1))).isEmpty();
    Instant late = Candidates.DEADLINE.minus(OfferTime.LEAST).plusSeconds(1);
    assertThat(BookingRules.refusals(journee.at(late).build(), free(0, 0)))
        .containsExactly(new SessionFull(Candidates.DAY, "Mercredi journée"));
  }

  @Test
  void tellsWhenItIsTheSiteThatIsFull() {
    Candidates matin = aCandidate().forUnit(1);

    assertThat(BookingRules.refusals(matin.build(), Candidates.freeOnSite(5, 1))).isEmpty();
    assertThat(BookingRules.refusals(matin.build(), Candidates.freeOnSite(5, 0)))
        .containsExactly(new SiteFull(Candidates.DAY, "Mercredi matin"));
    assertThat(BookingRules.refusals(matin.of(waiting(0)).build(), Candidates.freeOnSite(5, -2)))
        .containsExactly(new WaitInLine(Candidates.DAY, "Mercredi matin", 0, true, ""));
    assertThat(BookingRules.refusals(matin.of(waiting(0)).build(), Candidates.freeOnSite(0, 4)))
        .containsExactly(new WaitInLine(Candidates.DAY, "Mercredi matin", 0, false, ""));
  }

  @Test
  void tellsWhichUnitHoldsThePlacesOfASessionThatNobodyIsIn() {
    Candidates matin = aCandidate().forUnit(1);

    assertThat(BookingRules.refusals(matin.build(), Candidates.takenBy("Journée")))
        .containsExactly(new SessionFull(Candidates.DAY, "Mercredi matin", "Journée"));
    assertThat(BookingRules.refusals(matin.of(waiting(0)).build(), Candidates.takenBy("Journée")))
        .containsExactly(new WaitInLine(Candidates.DAY, "Mercredi matin", 0, false, "Journée"));
  }

  @Test
  void letsStaffOpenAPlaceOfTheGroupButNoneOfTheSite() {
    Candidate matin = aCandidate().forUnit(1).build();

    BookingRules.Verdict group = BookingRules.verdict(matin, Candidates.freeOnSite(0, 4));
    BookingRules.Verdict site = BookingRules.verdict(matin, Candidates.freeOnSite(0, 0));

    assertThat(group.full()).isTrue();
    assertThat(group.blocking()).isEmpty();
    assertThat(site.blocking()).containsExactly(new SiteFull(Candidates.DAY, "Mercredi matin"));
  }

  private static FamilyFacts waiting(int most) {
    WaitingTerms terms = new WaitingTerms(true, most, Duration.ofHours(48));
    Demands demands = new Demands(DocumentDemand.NONE, false, Money.ZERO, 0, terms);
    return new FamilyFacts(Map.of(9L, demands), List.of(), DossierGaps.NONE, Map.of(), Map.of());
  }

  @Test
  void refusesAJourneeWhoTookTheMatin() {
    Occupancy occupancy = free(5, 5);
    occupancy.take(aCandidate().forUnit(Candidates.MATIN).build());

    assertThat(BookingRules.refusals(aCandidate().forUnit(Candidates.JOURNEE).build(), occupancy))
        .containsExactly(
            new UnitsExclude("Noah", Candidates.DAY, "Mercredi matin", "Mercredi journée"));
    assertThat(BookingRules.refusals(aCandidate().forUnit(Candidates.APM).build(), occupancy))
        .isEmpty();
  }

  @Test
  void refusesTheSameSessionTwiceAndTheSameHoursInAnotherActivity() {
    Occupancy occupancy = free(5, 5);
    occupancy.take(aCandidate().forUnit(Candidates.MATIN).build());

    assertThat(BookingRules.refusals(aCandidate().forUnit(Candidates.MATIN).build(), occupancy))
        .containsExactly(new AlreadyThere("Noah", Candidates.DAY));
    assertThat(personIsFree(aCandidate().in(10).forUnit(Candidates.JOURNEE), occupancy))
        .containsExactly(
            new OtherActivityThen("Noah", Candidates.DAY, "Pommiers mercredis 2026-2027"));
  }

  @ParameterizedTest
  @CsvSource({"9, 1", "9, 3", "10, 3"})
  void neverTellsWhatAnotherHouseholdBooked(long activity, long unit) {
    Occupancy occupancy = free(5, 5);
    occupancy.take(aCandidate().forUnit(Candidates.MATIN).by(51).build());
    Candidates wish = aCandidate().in(activity).forUnit(unit);

    assertThat(PersonChecks.unitsGoTogether(wish.build(), occupancy)).isEmpty();
    assertThat(personIsFree(wish, occupancy))
        .containsExactly(new TakenElsewhere("Noah", Candidates.DAY));
  }

  private static List<Refusal> personIsFree(Candidates wish, Occupancy occupancy) {
    return PersonChecks.personIsFree(wish.build(), occupancy);
  }

  @Test
  void tellsAllReasonsAtOnce() {
    assertThat(
            BookingRules.refusals(
                aCandidate().born(null).at(Candidates.DEADLINE).build(), free(0, 0)))
        .extracting(Object::getClass)
        .containsExactly((Class) DeadlinePassed.class, BirthDateMissing.class, SessionFull.class);
  }

  @Test
  void saysOfAClosedDayThatItIsClosedNotFull() {
    assertThat(BookingRules.refusals(aCandidate().closed().build(), free(0, 0)))
        .containsExactly(new SessionClosed(Candidates.DAY));
  }

  @Test
  void keepsAPromiseUntilItIsPaidUnlessTheDayIsGone() {
    Candidates late = aCandidate().at(Candidates.CLOSES).born(null).withoutPrice();

    assertThat(BookingRules.againstPayment(late.build())).isEmpty();
    assertThat(BookingRules.againstPayment(late.closed().build()))
        .containsExactly(new SessionClosed(Candidates.DAY));
  }

  @Test
  void countsWhatTheSameRequestHasTaken() {
    Occupancy occupancy = free(1, 1);
    occupancy.take(aCandidate().forUnit(Candidates.MATIN).build());

    assertThat(occupancy.hasPlace(100 + Candidates.MATIN)).isFalse();
    assertThat(occupancy.hasPlace(100 + Candidates.APM)).isTrue();
    assertThat(occupancy.hasPlace(100 + Candidates.JOURNEE)).isFalse();
  }

  @Test
  void findsNoPlaceInASessionWithoutPools() {
    assertThat(free(9, 9).hasPlace(424242)).isFalse();
  }
}
