package fr.portailfamille.web.documents;

import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * The organisation a staff page is about ({@code ?o=CODE}): one of the caller's, else the first.
 */
@Named
@RequestScoped
public class StaffOrganisation {

  @Inject private OrganisationService organisations;
  @Inject private HttpServletRequest request;
  private List<OrganisationView> mine;

  public List<OrganisationView> getMine() {
    if (mine == null) {
      mine = organisations.mine();
    }
    return mine;
  }

  /** The chosen one; what is not the caller's is not found. */
  public OrganisationView getChosen() {
    String code = request.getParameter("o");
    return getMine().stream()
        .filter(o -> code == null || o.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }
}
