package fr.portailfamille.web.planning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.booking.DayState;
import fr.portailfamille.booking.PlanningBlock;
import fr.portailfamille.booking.PlanningCell;
import fr.portailfamille.booking.PlanningDay;
import fr.portailfamille.booking.PlanningView;
import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.catalogue.UnitView;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.shared.Money;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarSheetTest {

  private static final UnitView DAY =
      new UnitView(7, "J", "Journée", LocalTime.of(8, 0), LocalTime.of(18, 0), HalfDays.BOTH, true);
  private static final MemberView NOAH =
      new MemberView(1, "Noah", "Martin", LocalDate.of(2018, 5, 4), MemberKind.CHILD, 2);
  private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

  @Test
  void fillsTheWeeksOfAMonth() {
    CalendarSheet sheet = CalendarSheet.of(december());

    assertThat(sheet.weeks()).hasSize(5).allMatch(week -> week.days().size() == 7);
    assertThat(sheet.weeks().get(0).days())
        .extracting(CalendarSheet.Day::date)
        .startsWith(LocalDate.of(2026, 11, 30), FIRST);
    assertThat(sheet.weeks().get(0).days())
        .extracting(CalendarSheet.Day::within)
        .startsWith(false, true);
  }

  @Test
  void showsWhatIsBookedOrHeldAndNothingElse() {
    List<CalendarSheet.Day> days = CalendarSheet.of(december()).weeks().get(0).days();

    assertThat(days.get(1).items())
        .containsExactly(new CalendarSheet.Item(2, "Noah", "Journée", false));
    assertThat(days.get(2).items())
        .containsExactly(new CalendarSheet.Item(2, "Noah", "Journée", true));
    assertThat(days.get(3).items()).isEmpty();
    assertThat(days.get(4).items()).isEmpty();
  }

  private static PlanningView december() {
    return new PlanningView(
        FIRST,
        LocalDate.of(2026, 12, 31),
        List.of(
            new PlanningBlock(
                3,
                NOAH,
                "Mercredis",
                4,
                false,
                List.of(DAY),
                List.of(
                    day(1, DayState.BOOKED),
                    day(2, DayState.HELD),
                    day(3, DayState.FREE),
                    new PlanningDay(FIRST.plusDays(3), "Fermeture", List.of())),
                List.of(),
                false)));
  }

  private static PlanningDay day(int number, DayState state) {
    LocalDate day = FIRST.withDayOfMonth(number);
    return new PlanningDay(
        day,
        null,
        List.of(
            new PlanningCell(
                number,
                DAY.id(),
                day.atTime(8, 0),
                day.atTime(18, 0),
                state,
                Money.ofCents(1000),
                "",
                0,
                null,
                null,
                null,
                List.of())));
  }
}
