package fr.portailfamille.web.frame;

import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.StaffScope;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Stands before the pages of the staff: one that is not for the caller's roles is «accès refusé»
 * (403), one that does not exist is «introuvable» (404).
 */
public class StaffGate extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient StaffScope staff;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    Optional<Duty> duty = StaffPages.duty(request.getServletPath());
    if (duty.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (!staff.may(duty.get())) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      next.doFilter(request, response);
    }
  }
}
