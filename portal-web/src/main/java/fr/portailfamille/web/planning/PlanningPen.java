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
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the blocks of the planning, as tables of tick boxes or as lists. What does not change
 * while it writes is looked up once.
 */
final class PlanningPen {

  private static final String WAITING_LIST = "/family/waiting-list.xhtml";

  /**
   * How the page wants it.
   *
   * @param clientId under which the boxes are posted
   * @param household where the waiting lists of full days are linked; null: nowhere
   */
  record Look(String clientId, boolean editing, boolean adding, boolean asList, Object household) {}

  private final ResponseWriter out;
  private final Wording say;
  private final Sign sign;
  private final Look look;
  private final PlanningSelection selection;
  private final Map<Money, String> amounts = new HashMap<>();
  private final Map<LocalDate, String> weekdays = new HashMap<>();
  private final Map<Refusal, String> reasons = new HashMap<>();

  PlanningPen(ResponseWriter out, Wording say, Sign sign, Look look, PlanningSelection selection) {
    this.out = out;
    this.say = say;
    this.sign = sign;
    this.look = look;
    this.selection = selection;
  }

  void block(PlanningBlock block) throws IOException {
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
    out.endElement("div");
  }

  private void list(PlanningBlock block) throws IOException {
    open("h3", "planning__caption");
    sign(block);
    text("span", "planning__who", block.person().firstName());
    text("span", "planning__what", block.activityName());
    out.endElement("h3");
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
      out.endElement("li");
    }
    out.endElement("ul");
  }

  private void units(PlanningBlock block, PlanningDay day) throws IOException {
    open("ul", "planning__units");
    for (UnitView unit : block.units()) {
      PlanningCell cell = day.cell(unit.id());
      if (cell != null) {
        openCell("li", unit, cell);
        text("span", "planning__unit", unit.name());
        content(block, day, unit, cell);
        out.endElement("li");
      }
    }
    out.endElement("ul");
  }

  private void table(PlanningBlock block) throws IOException {
    open("table", "planning__table");
    open("caption", "planning__caption");
    sign(block);
    text("span", "planning__who", block.person().firstName());
    text("span", "planning__what", block.activityName());
    out.endElement("caption");
    head(block);
    out.startElement("tbody", null);
    for (PlanningDay day : block.days()) {
      day(block, day);
    }
    if (block.days().isEmpty()) {
      out.startElement("tr", null);
      open("td", "planning__closed");
      out.writeAttribute("colspan", block.units().size() + 1, null);
      out.writeText(say.text("planning.nothing"), null);
      out.endElement("td");
      out.endElement("tr");
    }
    out.endElement("tbody");
    out.endElement("table");
  }

  private void head(PlanningBlock block) throws IOException {
    out.startElement("thead", null);
    out.startElement("tr", null);
    head("col", say.text("planning.day"));
    for (UnitView unit : block.units()) {
      head("col", unit.name());
    }
    out.endElement("tr");
    out.endElement("thead");
  }

  private void head(String scope, String words) throws IOException {
    out.startElement("th", null);
    out.writeAttribute("scope", scope, null);
    out.writeText(words, null);
    out.endElement("th");
  }

  private void day(PlanningBlock block, PlanningDay day) throws IOException {
    out.startElement("tr", null);
    markDay(day);
    head("row", say.shortWeekday(day.day()));
    if (day.cells().isEmpty()) {
      open("td", "planning__closed");
      out.writeAttribute("colspan", block.units().size(), null);
      out.writeText(say.text("planning.closed", day.closedReason()), null);
      out.endElement("td");
    } else {
      for (UnitView unit : block.units()) {
        cell(block, day, unit, day.cell(unit.id()));
      }
    }
    out.endElement("tr");
  }

  private void cell(PlanningBlock block, PlanningDay day, UnitView unit, PlanningCell cell)
      throws IOException {
    openCell("td", unit, cell);
    content(block, day, unit, cell);
    out.endElement("td");
  }

  private void openCell(String element, UnitView unit, PlanningCell cell) throws IOException {
    String state = cell == null ? "NOT_OPEN" : cell.state().name();
    open(element, "planning__cell planning__cell--" + state.toLowerCase(java.util.Locale.ROOT));
    if (look.editing()) {
      data("unit", unit.id());
      data("unit-name", unit.name());
      data("state", state);
    }
  }

  private void content(PlanningBlock block, PlanningDay day, UnitView unit, PlanningCell cell)
      throws IOException {
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
  private void markDay(PlanningDay day) throws IOException {
    if (look.editing()) {
      data("day", day.day());
    }
  }

  private void data(String name, Object value) throws IOException {
    out.writeAttribute("data-" + name, value.toString(), null);
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

  private void waiting(PlanningCell cell) throws IOException {
    text("span", "planning__word", say.text("planning.waiting"));
    text("span", "planning__price", say.text("planning.rank", cell.waiting().rank()));
  }

  /** To a page of the household; while days are ticked beside them, which would be lost. */
  private void link(
      String key, PlanningBlock block, PlanningDay day, UnitView unit, String page, String more)
      throws IOException {
    if (look.household() == null) {
      return;
    }
    open("a", "planning__link");
    out.writeURIAttribute("href", page + "?h=" + look.household() + more, null);
    String label = say.text(key + ".label", block.person().firstName(), unit.name(), weekday(day));
    if (look.editing()) {
      out.writeAttribute("target", "_blank", null);
      out.writeAttribute("rel", "noopener", null);
      label = say.text("planning.new-tab", label);
    }
    out.writeAttribute("aria-label", label, null);
    out.writeText(say.text(key), null);
    out.endElement("a");
  }

  private void booked(PlanningBlock block, PlanningDay day, UnitView unit, PlanningCell cell)
      throws IOException {
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
  private void cancelSeries(PlanningBlock block, PlanningDay day, PlanningCell cell)
      throws IOException {
    if (look.household() == null || look.editing() || cell.cancel() == null) {
      return;
    }
    open("a", "planning__link");
    out.writeURIAttribute(
        "href", "/family/cancel.xhtml?h=" + look.household() + "&b=" + cell.bookingId(), null);
    out.writeAttribute(
        "aria-label",
        say.text("planning.cancel-series", block.person().firstName(), say.weekday(day.day())),
        null);
    out.writeText(say.text("planning.CANCELLABLE"), null);
    out.endElement("a");
  }

  /** The price stands on the first date of a series; the others say that it is for them too. */
  private String inSeries(PlanningCell cell) {
    return cell.price().isZero() ? say.text("planning.included") : amount(cell.price());
  }

  private void held(PlanningBlock block, PlanningCell cell) throws IOException {
    sign(block);
    text("span", "planning__word", say.text("planning.held"));
    text("span", "planning__price", block.series() ? inSeries(cell) : amount(cell.price()));
  }

  private void box(PlanningBlock block, PlanningDay day, UnitView unit, PlanningCell cell)
      throws IOException {
    boolean held = cell.bookingId() != 0;
    PlanningSelection.Tick tick = PlanningMarks.tick(block, cell);
    boolean checked =
        held
            ? !selection.isReleased(cell.bookingId()) && !selection.isCancelled(cell.bookingId())
            : selection.isTicked(tick.enrolmentId(), tick.sessionId());
    if (held) {
      out.startElement("input", null);
      out.writeAttribute("type", "hidden", null);
      out.writeAttribute("name", look.clientId(), null);
      out.writeAttribute("value", "h" + cell.bookingId(), null);
      out.endElement("input");
    }
    open("label", "planning__box");
    out.startElement("input", null);
    out.writeAttribute("type", "checkbox", null);
    out.writeAttribute("name", look.clientId(), null);
    out.writeAttribute("value", held ? "k" + cell.bookingId() : PlanningMarks.of(tick), null);
    out.writeAttribute("data-cents", cents(cell), null);
    out.writeAttribute("data-held", String.valueOf(held), null);
    out.writeAttribute("data-person-day", block.person().personId() + "/" + day.day(), null);
    out.writeAttribute("data-from", cell.startsAt().toString(), null);
    out.writeAttribute("data-to", cell.endsAt().toString(), null);
    if (checked) {
      out.writeAttribute("checked", "checked", null);
    }
    out.endElement("input");
    text(
        "span",
        "visually-hidden",
        say.text("planning.box", block.person().firstName(), unit.name(), weekday(day)));
    if (cell.state() == DayState.LINE_OPEN) {
      text("span", "planning__price", say.text("planning.line"));
    } else {
      text("span", "planning__price", amount(cell.price()));
    }
    out.endElement("label");
  }

  /** What ticking the box costs, or unticking it brings back at once. */
  private long cents(PlanningCell cell) {
    boolean nothing =
        cell.state() == DayState.LINE_OPEN
            || (cell.cancel() != null && cell.cancel().money() != CancelMoney.ACCOUNT);
    return nothing ? 0 : cell.price().cents();
  }

  /** What stands against all days is said once above the grid: here its short form is enough. */
  private void refused(PlanningCell cell) throws IOException {
    List<Refusal> own = cell.ownRefusals();
    if (own.isEmpty()) {
      text("span", "planning__word", inShort(cell.refusals().get(0)));
      return;
    }
    out.startElement("details", null);
    out.startElement("summary", null);
    out.writeText(inShort(own.get(0)), null);
    out.endElement("summary");
    for (Refusal refusal : own) {
      text("p", "planning__why", reasons.computeIfAbsent(refusal, say::refusal));
    }
    out.endElement("details");
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

  private void sign(PlanningBlock block) throws IOException {
    sign.write(out, block.person().position());
  }

  private void open(String element, String style) throws IOException {
    out.startElement(element, null);
    out.writeAttribute("class", style, null);
  }

  private void text(String element, String style, String words) throws IOException {
    open(element, style);
    out.writeText(words, null);
    out.endElement(element);
  }
}
