package fr.portailfamille.web.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the nonce of the page's script policy into every form. PrimeFaces asks for it when a page
 * is shown again after a POST, and would write it by its own script only, which pages without one
 * of its components do not load: there a refused form ended in an error page.
 */
public class NonceFields implements SystemEventListener {

  private static final String NAME = "primefaces.nonce";

  @Override
  public void processEvent(SystemEvent event) {
    forms((UIViewRoot) event.getSource(), new ArrayList<>()).forEach(NonceFields::add);
  }

  private static List<UIForm> forms(UIComponent parent, List<UIForm> found) {
    if (parent instanceof UIForm form) {
      found.add(form);
    }
    parent.getFacetsAndChildren().forEachRemaining(child -> forms(child, found));
    return found;
  }

  private static void add(UIForm form) {
    if (form.getChildren().stream().noneMatch(NonceField.class::isInstance)) {
      form.getChildren().add(new NonceField());
    }
  }

  @Override
  public boolean isListenerForSource(Object source) {
    return source instanceof UIViewRoot;
  }

  /** The hidden field; never part of the page's state. */
  public static class NonceField extends UIComponentBase {

    public NonceField() {
      setTransient(true);
    }

    @Override
    public String getFamily() {
      return "portal.Nonce";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
      // PrimeFaces keeps the nonce of the page there, written with the header of the policy
      ResponseWriter out = context.getResponseWriter();
      out.startElement("input", this);
      out.writeAttribute("type", "hidden", null);
      out.writeAttribute("name", NAME, null);
      out.writeAttribute("value", context.getViewRoot().getViewMap().get(NAME), null);
      out.writeAttribute("autocomplete", "off", null);
      out.endElement("input");
    }
  }
}
