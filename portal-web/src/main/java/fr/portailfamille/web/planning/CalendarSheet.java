package fr.portailfamille.web.planning;

import fr.portailfamille.booking.DayState;
import fr.portailfamille.booking.PlanningBlock;
import fr.portailfamille.booking.PlanningCell;
import fr.portailfamille.booking.PlanningDay;
import fr.portailfamille.booking.PlanningView;
import fr.portailfamille.catalogue.UnitView;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The planning as a calendar on paper: whole weeks from Monday on, what is booked or held in them.
 */
public record CalendarSheet(List<Week> weeks) {

  /** Seven days from a Monday on. */
  public record Week(List<Day> days) {}

  /**
   * @param within whether the planning shows this day; others fill up the week
   */
  public record Day(LocalDate date, boolean within, List<Item> items) {}

  /**
   * @param position gives the child its shape and colour
   * @param held whether it remains to be paid
   */
  public record Item(int position, String firstName, String unitName, boolean held) {}

  static CalendarSheet of(PlanningView planning) {
    Map<LocalDate, List<Item>> items = new HashMap<>();
    for (PlanningBlock block : planning.blocks()) {
      for (PlanningDay day : block.days()) {
        block.units().stream()
            .flatMap(unit -> item(block, day, unit))
            .forEach(item -> items.computeIfAbsent(day.day(), d -> new ArrayList<>()).add(item));
      }
    }
    List<Week> weeks = new ArrayList<>();
    LocalDate monday = planning.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    for (; !monday.isAfter(planning.to()); monday = monday.plusWeeks(1)) {
      weeks.add(
          new Week(
              monday
                  .datesUntil(monday.plusWeeks(1))
                  .map(d -> day(planning, d, items.getOrDefault(d, List.of())))
                  .toList()));
    }
    return new CalendarSheet(weeks);
  }

  private static Day day(PlanningView planning, LocalDate date, List<Item> items) {
    return new Day(
        date, !date.isBefore(planning.from()) && !date.isAfter(planning.to()), List.copyOf(items));
  }

  private static Stream<Item> item(PlanningBlock block, PlanningDay day, UnitView unit) {
    PlanningCell cell = day.cell(unit.id());
    boolean held = cell != null && cell.state() == DayState.HELD;
    return held || (cell != null && cell.state() == DayState.BOOKED)
        ? Stream.of(
            new Item(block.person().position(), block.person().firstName(), unit.name(), held))
        : Stream.empty();
  }
}
