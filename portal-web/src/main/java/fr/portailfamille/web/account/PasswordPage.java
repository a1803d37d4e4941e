package fr.portailfamille.web.account;

import fr.portailfamille.identity.OwnPasswordService;
import fr.portailfamille.identity.PasswordTooWeak;
import fr.portailfamille.identity.WrongPassword;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.ClientAddress;
import fr.portailfamille.web.frame.PageWording;
import fr.portailfamille.web.login.LoginKeeper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;

/** The page that changes the password of who is signed in. */
@Named
@RequestScoped
public class PasswordPage {

  private static final String FORM = "ownPassword:";

  @Inject private OwnPasswordService passwords;
  @Inject private LoginKeeper keeper;
  @Inject private ClientAddress address;
  @Inject private AccountPage page;
  @Inject private PageWording say;
  @Inject private Call call;

  private String current;
  private String wished;
  private String again;

  public void change() {
    if (!Objects.equals(wished, again)) {
      call.wrongAt(FORM + "again", say.now().text("password.differ"));
      return;
    }
    try {
      // not through the door: hashing must not hold a connection
      passwords.change(current, wished, keeper.token(), address.text());
    } catch (RefusedException refused) {
      refuse(refused.refusals());
      return;
    }
    call.success("password.changed");
    call.redirect(page.getHome());
  }

  private void refuse(List<Refusal> refusals) {
    if (refusals.get(0) instanceof PasswordTooWeak) {
      call.refusedAt(FORM + "wished", refusals);
    } else if (refusals.get(0) instanceof WrongPassword) {
      call.refusedAt(FORM + "current", refusals);
    } else {
      call.refused(refusals);
    }
  }

  public String getCurrent() {
    return current;
  }

  public void setCurrent(String current) {
    this.current = current;
  }

  public String getWished() {
    return wished;
  }

  public void setWished(String wished) {
    this.wished = wished;
  }

  public String getAgain() {
    return again;
  }

  public void setAgain(String again) {
    this.again = again;
  }
}
