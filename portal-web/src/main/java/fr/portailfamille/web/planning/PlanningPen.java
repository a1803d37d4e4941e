package fr.portailfamille.web.planning;

import fr.portailfamille.booking.CancelMoney;
import fr.portailfamille.booking.DayState;
import fr.portailfamille.booking.PlanningBlock;
import fr.portailfamille.booking.PlanningCell;
import fr.portailfamille.booking.PlanningDay;
import fr.portailfamille.catalogue.UnitView;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.web.frame.Wording;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes the blocks of the planning, as tables of tick boxes or as lists. What does not change
 * while it writes is looked up once.
 */
final class PlanningPen {

  private static final String WAITING_LIST = "/family/waiting-list.xhtml";

  private static final Map<DayState, String> STYLES =
      Arrays.stream(DayState.values())
          .collect(
              Collectors.toMap(
                  Function.identity(),
                  state ->
                      "planning__cell planning__cell--" + state.name().toLowerCase(Locale.ROOT)));

  /**
   * How the page wants it.
   *
   * @param clientId under which the boxes are posted
   * @param household where the waiting lists of full days are linked; null: nowhere
   */
  record Look(String clientId, boolean editing, boolean adding, boolean asList, Object household) {}

  private final MarkupWriter out;
  private final Wording say;
  private final Sign sign;
  private final Look look;
  private final PlanningSelection selection;
  private final Map<Money, String> amounts = new HashMap<>();
  private final Map<LocalDate, String> weekdays = new HashMap<>();
  private final Map<Refusal, String> reasons = new HashMap<>();

  PlanningPen(MarkupWriter out, Wording say, Sign sign, Look look, PlanningSelection selection) {
    this.out = out;
    this.say = say;
    this.sign = sign;
    this.look = look;
    this.selection = selection;
  }

  void block(PlanningBlock block) {
    open("div", "planning__block" + (look.asList() ? " planning__block--list" : ""));
    if (look.editing()) {
      data("block", block.person().firstName() + " – " + block.activityName());
      data("activity", block.units().isEmpty() ? "" : block.units().get(0).id());
    }
    if (look.asList()) {
      list(block);
    } else {
      table(block);
    }
    out.end("div");
  }

  private void list(PlanningBlock block) {
    open("h3", "planning__caption");
    sign(block);
    text("span", "planning__who", block.person().firstName());
    text("span", "planning__what", block.activityName());
    out.end("h3");
    if (block.days().isEmpty()) {
      text("p", "planning__closed", say.text("planning.nothing"));
      return;
    }
    open("ul", "planning__days");
    for (PlanningDay day : block.days()) {
      open("li", "planning__day");
      markDay(day);
      text("p", "planning__date", weekday(day));
      if (day.cells().isEmpty()) {
        text("p", "planning__closed", say.text("planning.closed", day.closedReason()));
      } else {
        units(block, day);
      }
      out.end("li");
    }
    out.end("ul");
  }

  private void units(PlanningBlock block, PlanningDay day) {
    open("ul", "planning__units");
    for (UnitView unit : block.units()) {
      PlanningCell cell = day.cell(unit.id());
      if (cell != null) {
        openCell("li", unit, cell);
        text("span", "planning__unit", unit.name());
        content(block, day, unit, cell);
        out.end("li");
      }
    }
    out.end("ul");
  }

  private void table(PlanningBlock block) {
    open("table", "planning__table");
    open("caption", "planning__caption");
    sign(block);
    text("span", "planning__who", block.person().firstName());
    text("span", "planning__what", block.activityName());
    out.end("caption");
    head(block);
    out.start("tbody");
    for (PlanningDay day : block.days()) {
      day(block, day);
    }
    if (block.days().isEmpty()) {
      out.start("tr");
      open("td", "planning__closed");
      out.attribute("colspan", block.units().size() + 1);
      out.text(say.text("planning.nothing"));
      out.end("td");
      out.end("tr");
    }
    out.end("tbody");
    out.end("table");
  }

  private void head(PlanningBlock block) {
    out.start("thead");
    out.start("tr");
    head("col", say.text("planning.day"));
    for (UnitView unit : block.units()) {
      head("col", unit.name());
    }
    out.end("tr");
    out.end("thead");
  }

  private void head(String scope, String words) {
    out.start("th");
    out.attribute("scope", scope);
    out.text(words);
    out.end("th");
  }

  private void day(PlanningBlock block, PlanningDay day) {
    out.start("tr");
    markDay(day);
    head("row", say.shortWeekday(day.day()));
    if (day.cells().isEmpty()) {
      open("td", "planning__closed");
      out.attribute("colspan", block.units().size());
      out.text(say.text("planning.closed", day.closedReason()));
      out.end("td");
    } else {
      for (UnitView unit : block.units()) {
        cell(block, day, unit, day.cell(unit.id()));
      }
    }
    out.end("tr");
  }

  private void cell(PlanningBlock block, PlanningDay day, UnitView unit, PlanningCell cell) {
    openCell("td", unit, cell);
    content(block, day, unit, cell);
    out.end("td");
  }

  private void openCell(String element, UnitView unit, PlanningCell cell) {
    DayState state = cell == null ? DayState.NOT_OPEN : cell.state();
    open(element, STYLES.get(state));
    if (look.editing()) {
      data("unit", unit.id());
      data("unit-name", unit.name());
      data("state", state);
    }
  }

  private void content(PlanningBlock block, PlanningDay day, UnitView unit, PlanningCell cell) {
    if (cell == null) {
      text("span", "visually-hidden", say.text("planning.none"));
    } else if (isBox(block, cell)) {
      box(block, day, unit, cell);
    } else if (cell.state() == DayState.BOOKED) {
      booked(block, day, unit, cell);
    } else if (cell.state() == DayState.FREE) {
      text("span", "planning__free", say.text("planning.free"));
      text("span", "planning__price", amount(cell.price()));
    } else if (cell.state() == DayState.HELD) {
      held(block, cell);
    } else if (cell.state() == DayState.WAITING) {
      waiting(cell);
    } else if (cell.state() == DayState.OFFERED) {
      text("span", "planning__word", say.text("planning.offered"));
      link("planning.answer", block, day, unit, WAITING_LIST, "");
    } else if (cell.state() == DayState.LINE_OPEN && look.household() != null) {
      text("span", "planning__word", inShort(cell.refusals().get(0)));
      link(
          "planning.line",
          block,
          day,
          unit,
          WAITING_LIST,
          "&e=" + block.enrolmentId() + "&s=" + cell.sessionId());
    } else {
      refused(cell);
    }
  }

  /** What gestures of the script go by. */
  private void markDay(PlanningDay day) {
    if (look.editing()) {
      data("day", day.day());
    }
  }

  private void data(String name, Object value) {
    out.attribute("data-" + name, value.toString());
  }

  private boolean isBox(PlanningBlock block, PlanningCell cell) {
    return look.editing()
        && !block.series()
        && switch (cell.state()) {
          case FREE -> true;
          case HELD -> !look.adding();
          case BOOKED -> PlanningMarks.isUntickable(block, cell, look.adding());
          case LINE_OPEN -> block.charged();
          default -> false;
        };
  }

  private void waiting(PlanningCell cell) {
    text("span", "planning__word", say.text("planning.waiting"));
    text("span", "planning__price", say.text("planning.rank", cell.waiting().rank()));
  }

  /** To a page of the household; while days are ticked beside them, which would be lost. */
  private void link(
      String key, PlanningBlock block, PlanningDay day, UnitView unit, String page, String more) {
    if (look.household() == null) {
      return;
    }
    open("a", "planning__link");
    out.attribute("href", page + "?h=" + look.household() + more);
    String label = say.text(key + ".label", block.person().firstName(), unit.name(), weekday(day));
    if (look.editing()) {
      out.attribute("target", "_blank");
      out.attribute("rel", "noopener");
      label = say.text("planning.new-tab", label);
    }
    out.attribute("aria-label", label);
    out.text(say.text(key));
    out.end("a");
  }

  private void booked(PlanningBlock block, PlanningDay day, UnitView unit, PlanningCell cell) {
    sign(block);
    text("span", "planning__word", say.text("planning.booked"));
    if (block.series()) {
      text("span", "planning__price", inSeries(cell));
      cancelSeries(block, day, cell);
    } else if (cell.cancel() != null) {
      String key = "planning." + cell.cancel().state();
      link(key, block, day, unit, "/family/cancel.xhtml", "&b=" + cell.bookingId());
    }
  }

  /** To the page that gives up all dates that are left, and says what that means. */
  private void cancelSeries(PlanningBlock block, PlanningDay day, PlanningCell cell) {
    if (look.household() == null || look.editing() || cell.cancel() == null) {
      return;
    }
    open("a", "planning__link");
    out.attribute("href", "/family/cancel.xhtml?h=" + look.household() + "&b=" + cell.bookingId());
    out.attribute(
        "aria-label",
        say.text("planning.cancel-series", block.person().firstName(), say.weekday(day.day())));
    out.text(say.text("planning.CANCELLABLE"));
    out.end("a");
  }

  /** The price stands on the first date of a series; the others say that it is for them too. */
  private String inSeries(PlanningCell cell) {
    return cell.price().isZero() ? say.text("planning.included") : amount(cell.price());
  }

  private void held(PlanningBlock block, PlanningCell cell) {
    sign(block);
    text("span", "planning__word", say.text("planning.held"));
    text("span", "planning__price", block.series() ? inSeries(cell) : amount(cell.price()));
  }

  private void box(PlanningBlock block, PlanningDay day, UnitView unit, PlanningCell cell) {
    boolean held = cell.bookingId() != 0;
    PlanningSelection.Tick tick = PlanningMarks.tick(block, cell);
    boolean checked =
        held
            ? !selection.isReleased(cell.bookingId()) && !selection.isCancelled(cell.bookingId())
            : selection.isTicked(tick.enrolmentId(), tick.sessionId());
    if (held) {
      out.start("input");
      out.attribute("type", "hidden");
      out.attribute("name", look.clientId());
      out.attribute("value", "h" + cell.bookingId());
      out.end();
    }
    open("label", "planning__box");
    out.start("input");
    out.attribute("type", "checkbox");
    out.attribute("name", look.clientId());
    out.attribute("value", held ? "k" + cell.bookingId() : PlanningMarks.of(tick));
    out.attribute("data-cents", cents(cell));
    out.attribute("data-held", String.valueOf(held));
    out.attribute("data-person-day", block.person().personId() + "/" + day.day());
    out.attribute("data-from", cell.startsAt().toString());
    out.attribute("data-to", cell.endsAt().toString());
    if (checked) {
      out.attribute("checked", "checked");
    }
    out.end();
    text(
        "span",
        "visually-hidden",
        say.text("planning.box", block.person().firstName(), unit.name(), weekday(day)));
    if (cell.state() == DayState.LINE_OPEN) {
      text("span", "planning__price", say.text("planning.line"));
    } else {
      text("span", "planning__price", amount(cell.price()));
    }
    out.end("label");
  }

  /** What ticking the box costs, or unticking it brings back at once. */
  private long cents(PlanningCell cell) {
    boolean nothing =
        cell.state() == DayState.LINE_OPEN
            || (cell.cancel() != null && cell.cancel().money() != CancelMoney.ACCOUNT);
    return nothing ? 0 : cell.price().cents();
  }

  /** What stands against all days is said once above the grid: here its short form is enough. */
  private void refused(PlanningCell cell) {
    List<Refusal> own = cell.ownRefusals();
    if (own.isEmpty()) {
      text("span", "planning__word", inShort(cell.refusals().get(0)));
      return;
    }
    out.start("details");
    out.start("summary");
    out.text(inShort(own.get(0)));
    out.end("summary");
    for (Refusal refusal : own) {
      text("p", "planning__why", reasons.computeIfAbsent(refusal, say::refusal));
    }
    out.end("details");
  }

  private String amount(Money amount) {
    return amounts.computeIfAbsent(amount, say::money);
  }

  private String weekday(PlanningDay day) {
    return weekdays.computeIfAbsent(day.day(), say::weekday);
  }

  private String inShort(Refusal refusal) {
    return say.text("planning.short." + refusal.key());
  }

  private void sign(PlanningBlock block) {
    sign.write(out, block.person().position());
  }

  private void open(String element, String style) {
    out.start(element);
    out.attribute("class", style);
  }

  private void text(String element, String style, String words) {
    open(element, style);
    out.text(words);
    out.end(element);
  }
}
