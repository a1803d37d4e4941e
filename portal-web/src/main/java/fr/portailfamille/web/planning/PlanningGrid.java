package fr.portailfamille.web.planning;

import fr.portailfamille.booking.CancelMoney;
import fr.portailfamille.booking.DayState;
import fr.portailfamille.booking.PlaceToCancel;
import fr.portailfamille.booking.PlanningBlock;
import fr.portailfamille.booking.PlanningCell;
import fr.portailfamille.booking.PlanningDay;
import fr.portailfamille.booking.PlanningView;
import fr.portailfamille.catalogue.UnitView;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.web.frame.Assets;
import fr.portailfamille.web.frame.Wording;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The planning as one component: draws tables of real tick boxes and reads the posted list back. No
 * component per cell, so the state of the page does not grow with days and children. Attributes:
 * {@code planning} (PlanningView), {@code editing}, {@code adding} (held days are shown, but not
 * given back here), {@code household} (where the waiting lists of full days are linked), {@code
 * list} (days one below the other instead of a table); its value is the {@link PlanningSelection}.
 */
@FacesComponent(
    value = "portal.PlanningGrid",
    createTag = true,
    tagName = "planningGrid",
    namespace = "http://portailfamille.fr/planning")
public class PlanningGrid extends UIInput {

  private static final int MOST_POSTED = 2000;
  private static final String WAITING_LIST = "/family/waiting-list.xhtml";

  @Override
  public String getFamily() {
    return "portal.PlanningGrid";
  }

  private PlanningView planning() {
    return (PlanningView) getAttributes().get("planning");
  }

  private boolean editing() {
    return Boolean.TRUE.equals(getAttributes().get("editing"));
  }

  private boolean adding() {
    return Boolean.TRUE.equals(getAttributes().get("adding"));
  }

  private boolean asList() {
    return Boolean.TRUE.equals(getAttributes().get("list"));
  }

  private Object household() {
    return getAttributes().get("household");
  }

  private PlanningSelection selection() {
    return (PlanningSelection) getValue();
  }

  /** Only sessions that the page offered count; anything else in the post is left aside. */
  @Override
  public void decode(FacesContext context) {
    if (!editing()) {
      return;
    }
    String[] posted =
        context.getExternalContext().getRequestParameterValuesMap().get(getClientId(context));
    Set<String> marks =
        posted == null
            ? Set.of()
            : new HashSet<>(Arrays.asList(posted).subList(0, Math.min(MOST_POSTED, posted.length)));
    List<PlanningSelection.Tick> shown = new ArrayList<>();
    List<PlanningSelection.Tick> ticked = new ArrayList<>();
    List<Long> held = new ArrayList<>();
    Set<Long> kept = new HashSet<>();
    List<PlanningSelection.Cancel> confirmed = new ArrayList<>();
    List<PlanningSelection.Cancel> givenUp = new ArrayList<>();
    for (PlanningBlock block : planning().blocks()) {
      if (block.series()) {
        continue;
      }
      block.days().stream()
          .flatMap(day -> day.cells().stream())
          .forEach(
              cell -> {
                if (cell.state() == DayState.HELD) {
                  // only what this page showed as held can be given back by it, not another tab's
                  if (marks.contains("h" + cell.bookingId())) {
                    held.add(cell.bookingId());
                  }
                  if (marks.contains("k" + cell.bookingId())) {
                    kept.add(cell.bookingId());
                  }
                } else if (isUntickable(block, cell)) {
                  if (marks.contains("h" + cell.bookingId())) {
                    PlanningSelection.Cancel cancel = cancel(block, cell);
                    confirmed.add(cancel);
                    if (!marks.contains("k" + cell.bookingId())) {
                      givenUp.add(cancel);
                    }
                  }
                } else {
                  PlanningSelection.Tick tick = tick(block, cell);
                  shown.add(tick);
                  if (marks.contains(mark(tick))) {
                    ticked.add(tick);
                  }
                }
              });
    }
    selection().replace(shown, ticked, held, kept);
    selection().replaceCancels(confirmed, givenUp);
  }

  private static PlanningSelection.Cancel cancel(PlanningBlock block, PlanningCell cell) {
    return new PlanningSelection.Cancel(
        block.regieId(), new PlaceToCancel(cell.bookingId(), cell.cancel().money()));
  }

  /** Whether a confirmed place is given up by unticking it: of what is charged to the account. */
  private boolean isUntickable(PlanningBlock block, PlanningCell cell) {
    return block.charged() && cell.cancel() != null && !adding();
  }

  private static PlanningSelection.Tick tick(PlanningBlock block, PlanningCell cell) {
    return new PlanningSelection.Tick(
        block.regieId(),
        block.enrolmentId(),
        cell.sessionId(),
        cell.state() == DayState.LINE_OPEN ? 0 : cell.price().cents());
  }

  private static String mark(PlanningSelection.Tick tick) {
    return "w" + tick.enrolmentId() + "." + tick.sessionId();
  }

  /** The selection was taken over in {@link #decode}; there is nothing to convert or validate. */
  @Override
  public void processValidators(FacesContext context) {
    setValid(true);
  }

  @Override
  public void processUpdates(FacesContext context) {
    setValid(true);
  }

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    StringWriter drawn = new StringWriter();
    Pen pen =
        new Pen(
            context.getResponseWriter().cloneWithWriter(drawn),
            new Wording(context.getViewRoot().getLocale()),
            new Sign(CDI.current().select(Assets.class).get()));
    for (PlanningBlock block : planning().blocks()) {
      pen.block(block);
    }
    context.getResponseWriter().write(drawn.toString());
  }

  /** Writes the tables; what does not change while it writes is looked up once. */
  private final class Pen {

    private final ResponseWriter out;
    private final Wording say;
    private final Sign sign;
    private final String clientId = getClientId();
    private final boolean editing = editing();
    private final boolean adding = adding();
    private final boolean asList = asList();
    private final Object household = household();
    private final Map<Money, String> amounts = new HashMap<>();

    Pen(ResponseWriter out, Wording say, Sign sign) {
      this.out = out;
      this.say = say;
      this.sign = sign;
    }

    void block(PlanningBlock block) throws IOException {
      open("div", "planning__block" + (asList ? " planning__block--list" : ""));
      if (editing) {
        data("block", block.person().firstName() + " – " + block.activityName());
        data("activity", block.units().isEmpty() ? "" : block.units().get(0).id());
      }
      if (asList) {
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
        text("p", "planning__date", say.weekday(day.day()));
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
      out.startElement("tbody", PlanningGrid.this);
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
      if (editing) {
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
      } else if (cell.state() == DayState.LINE_OPEN && household != null) {
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
      if (editing) {
        data("day", day.day());
      }
    }

    private void data(String name, Object value) throws IOException {
      out.writeAttribute("data-" + name, value.toString(), null);
    }

    private boolean isBox(PlanningBlock block, PlanningCell cell) {
      return editing
          && !block.series()
          && switch (cell.state()) {
            case FREE -> true;
            case HELD -> !adding;
            case BOOKED -> isUntickable(block, cell);
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
      if (household == null) {
        return;
      }
      open("a", "planning__link");
      out.writeURIAttribute("href", page + "?h=" + household + more, null);
      String label =
          say.text(key + ".label", block.person().firstName(), unit.name(), say.weekday(day.day()));
      if (editing) {
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
      } else if (cell.cancel() != null) {
        String key = "planning." + cell.cancel().state();
        link(key, block, day, unit, "/family/cancel.xhtml", "&b=" + cell.bookingId());
      }
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
      PlanningSelection.Tick tick = tick(block, cell);
      boolean checked =
          held
              ? !selection().isReleased(cell.bookingId())
                  && !selection().isCancelled(cell.bookingId())
              : selection().isTicked(tick.enrolmentId(), tick.sessionId());
      if (held) {
        out.startElement("input", null);
        out.writeAttribute("type", "hidden", null);
        out.writeAttribute("name", clientId, null);
        out.writeAttribute("value", "h" + cell.bookingId(), null);
        out.endElement("input");
      }
      open("label", "planning__box");
      out.startElement("input", null);
      out.writeAttribute("type", "checkbox", null);
      out.writeAttribute("name", clientId, null);
      out.writeAttribute("value", held ? "k" + cell.bookingId() : mark(tick), null);
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
          say.text(
              "planning.box", block.person().firstName(), unit.name(), say.weekday(day.day())));
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
        text("p", "planning__why", say.refusal(refusal));
      }
      out.endElement("details");
    }

    private String amount(Money amount) {
      return amounts.computeIfAbsent(amount, say::money);
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
}
