package fr.portailfamille.web.login;

import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.web.frame.Frame;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Whom to call or see without a mail address. */
@Named("desks")
@RequestScoped
public class DesksBean {

  @Inject private OrganisationService organisations;
  @Inject private Frame frame;

  /** The organisation one came from, or all of them. */
  public List<OrganisationView> getAll() {
    OrganisationView shown = frame.getOrganisation();
    return shown == null ? organisations.all() : List.of(shown);
  }
}
