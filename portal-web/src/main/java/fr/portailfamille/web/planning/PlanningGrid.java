package fr.portailfamille.web.planning;

import fr.portailfamille.booking.PlanningBlock;
import fr.portailfamille.booking.PlanningView;
import fr.portailfamille.web.frame.Assets;
import fr.portailfamille.web.frame.Wording;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
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
    PostedDays.of(planning().blocks(), marks, adding()).into(selection());
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
    MarkupWriter drawn = new MarkupWriter();
    PlanningPen pen =
        new PlanningPen(
            drawn,
            new Wording(context.getViewRoot().getLocale()),
            new Sign(CDI.current().select(Assets.class).get()),
            new PlanningPen.Look(getClientId(context), editing(), adding(), asList(), household()),
            selection());
    for (PlanningBlock block : planning().blocks()) {
      pen.block(block);
    }
    context.getResponseWriter().write(drawn.toString());
  }
}
