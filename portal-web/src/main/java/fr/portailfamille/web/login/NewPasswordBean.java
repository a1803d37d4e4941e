package fr.portailfamille.web.login;

import fr.portailfamille.identity.PasswordResetService;
import fr.portailfamille.identity.PasswordTooWeak;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;

/**
 * The page behind a one-time link. Showing it changes nothing, for mail scanners follow links; only
 * the button does.
 */
@Named
@ViewScoped
public class NewPasswordBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private PasswordResetService resets;
  @Inject private Call call;
  @Inject private PageWording say;

  private String token;
  private transient String password;
  private transient String again;
  private transient Boolean dead;

  public void change() {
    dead = null;
    if (!Objects.equals(password, again)) {
      call.wrongAt("newPassword:again", say.now().text("password.differ"));
      return;
    }
    try {
      // not through the door: hashing must not hold a connection
      resets.change(token, password);
    } catch (RefusedException refused) {
      if (refused.refusals().get(0) instanceof PasswordTooWeak) {
        call.refusedAt("newPassword:password", refused.refusals());
      } else {
        call.refused(refused.refusals());
      }
      return;
    }
    call.success("password.changed");
    call.redirect(LoginAddress.PAGE);
  }

  /** A link that has served, was replaced or is too old: the page says so before it asks. */
  public boolean isDead() {
    if (dead == null) {
      dead = !call.read(() -> resets.isUsable(token)).orElse(false);
    }
    return dead;
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
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
