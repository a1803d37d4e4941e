package fr.portailfamille.web.planning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.booking.DayState;
import fr.portailfamille.booking.PlanningBlock;
import fr.portailfamille.booking.PlanningCell;
import fr.portailfamille.booking.PlanningDay;
import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.catalogue.UnitView;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.shared.Money;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostedDaysTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 2);
  private static final UnitView WHOLE =
      new UnitView(7, "J", "Journée", LocalTime.of(8, 0), LocalTime.of(18, 0), HalfDays.BOTH, true);
  private static final MemberView NOAH =
      new MemberView(1, "Noah", "Martin", LocalDate.of(2018, 5, 4), MemberKind.CHILD, 2);
  private static final long BOOKING = 99;

  private final PlanningSelection selection = new PlanningSelection();

  @Test
  void aHeldDayThatIsUntickedIsGivenBack() {
    post(DayState.HELD, "h99");

    assertThat(selection.releases()).containsExactly(BOOKING);
  }

  @Test
  void aDayThatAnotherTabPaidMeanwhileIsNotForgotten() {
    post(DayState.BOOKED, "h99");

    assertThat(selection.releases()).containsExactly(BOOKING);
    assertThat(selection.ticks()).isEmpty();
  }

  @Test
  void aDayThatAnotherTabPaidAndThatStaysTickedIsNoChange() {
    post(DayState.BOOKED, "h99", "k99");

    assertThat(selection.isEmpty()).isTrue();
  }

  @Test
  void whatThePageShowedAsFreeIsATickWhateverBecameOfIt() {
    post(DayState.BOOKED, "w3.5");

    assertThat(selection.isTicked(3, 5)).isTrue();
    assertThat(selection.releases()).isEmpty();
  }

  @Test
  void whatAnotherTabHoldsIsLeftAlone() {
    post(DayState.HELD);

    assertThat(selection.isEmpty()).isTrue();
  }

  private void post(DayState now, String... marks) {
    PlanningCell cell =
        new PlanningCell(
            5,
            WHOLE.id(),
            DAY.atTime(8, 0),
            DAY.atTime(18, 0),
            now,
            Money.ofCents(1000),
            "",
            BOOKING,
            null,
            null,
            null,
            List.of());
    PlanningBlock block =
        new PlanningBlock(
            3,
            NOAH,
            "Mercredis",
            4,
            false,
            List.of(WHOLE),
            List.of(new PlanningDay(DAY, null, List.of(cell))),
            List.of(),
            false);
    PostedDays.of(List.of(block), Set.of(marks), false).into(selection);
  }
}
