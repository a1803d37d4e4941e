package fr.portailfamille.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The page of an ended session: where to go on. */
@Named
@RequestScoped
public class ExpiredPage {

  @Inject private HttpServletRequest request;

  /** Whether what was typed is kept for the same account. */
  public boolean isKept() {
    return request.getParameter(KeptForms.MARK) != null;
  }

  /** The page that was being used, if it is one of the portal. */
  public String getBack() {
    return LocalAddress.orHome(request.getParameter("back"));
  }
}
