package fr.portailfamille.web.account;

import fr.portailfamille.household.HouseholdLine;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.identity.EmailChangeService;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.Frame;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/**
 * The page behind the link to a new mail address. Showing it changes nothing, for mail scanners
 * follow links; only the button does.
 */
@Named
@ViewScoped
public class ConfirmEmailPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private EmailChangeService changes;
  @Inject private Frame frame;
  @Inject private HouseholdService households;
  @Inject private Call call;

  private String token;

  public void confirm() {
    if (call.done(() -> changes.confirm(token))) {
      call.success("account.email.confirmed");
      call.redirect(home());
    }
  }

  /** At once to the one dossier there is: a second redirect would lose what was said. */
  private String home() {
    if (frame.isStaff() && !frame.isFamily()) {
      return "/account/home.xhtml";
    }
    List<HouseholdLine> mine = call.read(households::mine).orElse(List.of());
    return "/family/home.xhtml" + (mine.size() == 1 ? "?h=" + mine.get(0).id() : "");
  }

  /** The address that waits for its confirmation; null when the link has lapsed. */
  public String getAddress() {
    return call.read(() -> changes.target(token)).flatMap(found -> found).orElse(null);
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }
}
