package fr.portailfamille.web.login;

import fr.portailfamille.identity.PasswordResetService;
import fr.portailfamille.web.frame.Call;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The page that asks for a link; says the same whether the account exists or not. */
@Named
@RequestScoped
public class ForgottenPasswordBean {

  @Inject private PasswordResetService resets;
  @Inject private FacesContext faces;
  @Inject private Call call;

  private String login;

  public void ask() {
    String language = faces.getViewRoot().getLocale().getLanguage();
    if (call.done(() -> resets.request(login, language))) {
      call.success("forgotten-password.sent");
      call.redirect(
          LoginAddress.with(null, faces.getExternalContext().getRequestParameterMap().get("o")));
    }
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
  }
}
