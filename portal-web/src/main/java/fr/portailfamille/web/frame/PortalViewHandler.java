package fr.portailfamille.web.frame;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Gives pages the visitor's language, and forms an address that keeps what their page is about:
 * organisation ({@code o}), household ({@code h}), basket ({@code b}), payment reference ({@code
 * r}), enrolment ({@code e}), ticked days ({@code s}), page to go back to. So two tabs never mix.
 */
public class PortalViewHandler extends ViewHandlerWrapper {

  /**
   * Household, organisation, basket, payment; day, view, person and list of the planning;
   * enrolment, ticked days and number of a reservation; import; activity and the one it is like;
   * year and zone of the school calendar; link of a request for an account; the way back.
   */
  private static final List<String> KEPT =
      List.of(
          "o", "h", "b", "r", "d", "v", "p", "l", "e", "s", "n", "i", "a", "c", "y", "z", "k",
          "back");

  public PortalViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    return context.getExternalContext().getRequest() instanceof HttpServletRequest request
        ? Language.of(request)
        : Locale.FRENCH;
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    StringBuilder address = new StringBuilder(super.getActionURL(context, viewId));
    if (context.getViewRoot() != null && viewId.equals(context.getViewRoot().getViewId())) {
      for (String name : KEPT) {
        String value = context.getExternalContext().getRequestParameterMap().get(name);
        if (value != null && address.indexOf("?" + name + "=") < 0) {
          address
              .append(address.indexOf("?") < 0 ? '?' : '&')
              .append(name)
              .append('=')
              .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
      }
    }
    return address.toString();
  }
}
