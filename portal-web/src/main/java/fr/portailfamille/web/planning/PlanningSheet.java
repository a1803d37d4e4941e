package fr.portailfamille.web.planning;

import fr.portailfamille.web.frame.Assets;
import fr.portailfamille.web.frame.Wording;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.format.TextStyle;

/**
 * The calendar on paper, drawn as one component: five weeks of days would be a component each.
 * Attributes: {@code sheet} ({@link CalendarSheet}), {@code caption}.
 */
@FacesComponent(
    value = "portal.PlanningSheet",
    createTag = true,
    tagName = "planningSheet",
    namespace = "http://portailfamille.fr/planning")
public class PlanningSheet extends UIComponentBase {

  @Override
  public String getFamily() {
    return "portal.PlanningSheet";
  }

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    MarkupWriter out = new MarkupWriter();
    Wording say = new Wording(context.getViewRoot().getLocale());
    open(out, "table", "sheet");
    out.start("caption");
    out.text(String.valueOf(getAttributes().get("caption")));
    out.end("caption");
    head(out, say);
    out.start("tbody");
    Assets assets = CDI.current().select(Assets.class).get();
    for (CalendarSheet.Week week : ((CalendarSheet) getAttributes().get("sheet")).weeks()) {
      out.start("tr");
      for (CalendarSheet.Day day : week.days()) {
        day(out, say, assets, day);
      }
      out.end("tr");
    }
    out.end("tbody");
    out.end("table");
    context.getResponseWriter().write(out.toString());
  }

  private static void head(MarkupWriter out, Wording say) {
    out.start("thead");
    out.start("tr");
    for (DayOfWeek day : DayOfWeek.values()) {
      out.start("th");
      out.attribute("scope", "col");
      out.text(day.getDisplayName(TextStyle.FULL_STANDALONE, say.locale()));
      out.end("th");
    }
    out.end("tr");
    out.end("thead");
  }

  private static void day(MarkupWriter out, Wording say, Assets assets, CalendarSheet.Day day) {
    open(out, "td", day.within() ? "sheet__day" : "sheet__day sheet__day--other");
    text(out, "p", "sheet__date", String.valueOf(day.date().getDayOfMonth()));
    for (CalendarSheet.Item item : day.items()) {
      open(out, "p", item.held() ? "sheet__item sheet__item--held" : "sheet__item");
      open(out, "span", "person");
      new Sign(assets).write(out, item.position());
      text(out, "span", "person__name", item.firstName());
      out.end("span");
      String held = item.held() ? " (" + say.text("planning.held") + ")" : "";
      out.text(" " + item.unitName() + held);
      out.end("p");
    }
    out.end("td");
  }

  private static void open(MarkupWriter out, String element, String style) {
    out.start(element);
    out.attribute("class", style);
  }

  private static void text(MarkupWriter out, String element, String style, String words) {
    open(out, element, style);
    out.text(words);
    out.end(element);
  }
}
