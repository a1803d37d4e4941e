package fr.portailfamille.web.login;

import fr.portailfamille.identity.PasswordResetService;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.Frame;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The page that asks for a link; says the same whether the account exists or not. */
@Named
@RequestScoped
public class ForgottenPasswordBean {

  @Inject private PasswordResetService resets;
  @Inject private FacesContext faces;
  @Inject private OrganisationService organisations;
  @Inject private Frame frame;
  @Inject private Call call;

  private String login;

  public void ask() {
    String language = faces.getViewRoot().getLocale().getLanguage();
    if (call.done(() -> resets.request(login, language))) {
      call.success("forgotten-password.sent");
      call.redirect(LoginAddress.PAGE);
    }
  }

  /** Whom to ask without a mail address: the organisation one came from, or all of them. */
  public List<OrganisationView> getDesks() {
    OrganisationView shown = frame.getOrganisation();
    return shown == null ? organisations.all() : List.of(shown);
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
  }
}
