package fr.portailfamille.web.opening;

import fr.portailfamille.intake.AccountRequestService;
import fr.portailfamille.web.frame.Call;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/**
 * The page behind the link that confirms a request. Showing it changes nothing, for mail scanners
 * follow links; only the button does.
 */
@Named("confirmRequest")
@ViewScoped
public class ConfirmRequestBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private AccountRequestService requests;
  @Inject private Call call;

  private String token;

  public void confirm() {
    if (call.done(() -> requests.confirm(token))) {
      call.redirect("/confirm-request.xhtml?n=1");
    }
  }

  /** The address that waits for its confirmation; null when the link has lapsed. */
  public String getAddress() {
    return call.read(() -> requests.target(token)).flatMap(found -> found).orElse(null);
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }
}
