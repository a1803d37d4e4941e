package fr.portailfamille.web.visitor;

import fr.portailfamille.organisation.OrganisationService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The portal's first page: choose your organisation. */
@Named
@RequestScoped
public class IndexPage {

  @Inject private OrganisationService service;
  private List<OrganisationChoice> organisations;

  public List<OrganisationChoice> getOrganisations() {
    if (organisations == null) {
      organisations = service.all().stream().map(OrganisationChoice::of).toList();
    }
    return organisations;
  }
}
