package fr.portailfamille.web.planning;

import fr.portailfamille.web.frame.Assets;
import fr.portailfamille.web.frame.Wording;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
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
    ResponseWriter out = context.getResponseWriter();
    Wording say = new Wording(context.getViewRoot().getLocale());
    open(out, "table", "sheet");
    out.startElement("caption", null);
    out.writeText(getAttributes().get("caption"), null);
    out.endElement("caption");
    head(out, say);
    out.startElement("tbody", null);
    Assets assets = CDI.current().select(Assets.class).get();
    for (CalendarSheet.Week week : ((CalendarSheet) getAttributes().get("sheet")).weeks()) {
      out.startElement("tr", null);
      for (CalendarSheet.Day day : week.days()) {
        day(out, say, assets, day);
      }
      out.endElement("tr");
    }
    out.endElement("tbody");
    out.endElement("table");
  }

  private static void head(ResponseWriter out, Wording say) throws IOException {
    out.startElement("thead", null);
    out.startElement("tr", null);
    for (DayOfWeek day : DayOfWeek.values()) {
      out.startElement("th", null);
      out.writeAttribute("scope", "col", null);
      out.writeText(day.getDisplayName(TextStyle.FULL_STANDALONE, say.locale()), null);
      out.endElement("th");
    }
    out.endElement("tr");
    out.endElement("thead");
  }

  private static void day(ResponseWriter out, Wording say, Assets assets, CalendarSheet.Day day)
      throws IOException {
    open(out, "td", day.within() ? "sheet__day" : "sheet__day sheet__day--other");
    text(out, "p", "sheet__date", String.valueOf(day.date().getDayOfMonth()));
    for (CalendarSheet.Item item : day.items()) {
      open(out, "p", item.held() ? "sheet__item sheet__item--held" : "sheet__item");
      open(out, "span", "person");
      new Sign(assets).write(out, item.position());
      text(out, "span", "person__name", item.firstName());
      out.endElement("span");
      String held = item.held() ? " (" + say.text("planning.held") + ")" : "";
      out.writeText(" " + item.unitName() + held, null);
      out.endElement("p");
    }
    out.endElement("td");
  }

  private static void open(ResponseWriter out, String element, String style) throws IOException {
    out.startElement(element, null);
    out.writeAttribute("class", style, null);
  }

  private static void text(ResponseWriter out, String element, String style, String words)
      throws IOException {
    open(out, element, style);
    out.writeText(words, null);
    out.endElement(element);
  }
}
