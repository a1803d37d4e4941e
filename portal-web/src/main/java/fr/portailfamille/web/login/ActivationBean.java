package fr.portailfamille.web.login;

import fr.portailfamille.household.AccessService;
import fr.portailfamille.identity.Activated;
import fr.portailfamille.identity.ActivationService;
import fr.portailfamille.identity.PasswordTooWeak;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.ClientAddress;
import fr.portailfamille.web.frame.PageWording;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * The page that sets the first password, by the link of a mail or by identifier and code on paper.
 * Showing it changes nothing.
 */
@Named
@ViewScoped
public class ActivationBean implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FORM = "activation:";

  @Inject private ActivationService activations;
  @Inject private AccessService access;
  @Inject private OrganisationService organisations;
  @Inject private ClientAddress address;
  @Inject private Call call;
  @Inject private PageWording say;

  private String token;
  private String login;
  private String code;
  private transient String password;
  private transient String again;
  private transient Boolean dead;

  public void activate() {
    dead = null;
    if (!Objects.equals(password, again)) {
      call.wrongAt(FORM + "again", say.now().text("password.differ"));
      return;
    }
    Activated activated;
    try {
      // not through the door: hashing must not hold a connection
      activated =
          isByLink()
              ? activations.activate(token, password)
              : activations.activateByCode(login, code, password, address.text());
    } catch (RefusedException refused) {
      refuse(refused.refusals());
      return;
    }
    call.success("activate.done");
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .getFlash()
        .put(LoginBean.TYPED, activated.login());
    call.redirect(LoginAddress.PAGE + organisation(activated));
  }

  /** With it the login page looks as the organisation's; nothing for who has no family. */
  private String organisation(Activated activated) {
    return call.read(() -> access.organisationOf(activated.accountId()).map(organisations::byId))
        .flatMap(found -> found)
        .map(found -> "?o=" + found.code())
        .orElse("");
  }

  private void refuse(List<Refusal> refusals) {
    if (refusals.get(0) instanceof PasswordTooWeak) {
      call.refusedAt(FORM + "password", refusals);
    } else {
      call.refused(refusals);
    }
  }

  public boolean isByLink() {
    return token != null;
  }

  /** A link that has served, was replaced or is too old: the page says so before it asks. */
  public boolean isDead() {
    if (dead == null) {
      dead = isByLink() && !call.read(() -> activations.isUsable(token)).orElse(false);
    }
    return dead;
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getAgain() {
    return again;
  }

  public void setAgain(String again) {
    this.again = again;
  }
}
