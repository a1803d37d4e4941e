package fr.portailfamille.web.planning;

import fr.portailfamille.booking.DeclineService;
import fr.portailfamille.booking.WaitingPlace;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.Frame;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/**
 * The page behind the link that declines offered places without a login. Showing it changes
 * nothing, for mail scanners follow links; only the button does.
 */
@Named("declinePlace")
@ViewScoped
public class DeclineBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private DeclineService offers;
  @Inject private Call call;
  @Inject private Frame frame;

  private String token;

  public void decline() {
    if (call.done(() -> offers.decline(token))) {
      call.redirect(
          "/decline-place.xhtml?n=1" + (frame.getCode() == null ? "" : "&o=" + frame.getCode()));
    }
  }

  /** What the link may still decline. */
  public List<WaitingPlace> getPlaces() {
    return call.read(() -> offers.offered(token)).orElse(List.of());
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }
}
