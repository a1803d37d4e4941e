package fr.portailfamille.web.opening;

import fr.portailfamille.document.RequestPaperService;
import fr.portailfamille.intake.AccountRequestService;
import fr.portailfamille.intake.ClosedRequest;
import fr.portailfamille.intake.OpenRequest;
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
  private static final String PAGE = "/confirm-request.xhtml";

  @Inject private AccountRequestService requests;
  @Inject private RequestPaperService papers;
  @Inject private Call call;

  private String token;

  public void confirm() {
    call.result(() -> requests.confirm(token))
        .map(found -> found.map(this::onward).orElseGet(() -> PAGE + "?t=" + token))
        .ifPresent(call::redirect);
  }

  private String onward(OpenRequest request) {
    return isTaken(request) ? papers(request) + "&n=1" : PAGE + "?n=1";
  }

  /** The confirmed request that waits for staff; null where the link opens none. */
  public OpenRequest getOpened() {
    return call.read(() -> requests.open(token)).flatMap(found -> found).orElse(null);
  }

  /** How the request ended; null for a link that is unknown or was never confirmed. */
  public ClosedRequest getClosed() {
    return call.read(() -> requests.closed(token)).flatMap(found -> found).orElse(null);
  }

  /** Where its papers are sent; null where the organisation takes none. */
  public String getPapers() {
    OpenRequest opened = getOpened();
    return opened == null || !isTaken(opened) ? null : papers(opened);
  }

  private boolean isTaken(OpenRequest request) {
    return call.read(() -> papers.isTaken(request.organisationId())).orElse(false);
  }

  private String papers(OpenRequest request) {
    return "/request-papers.xhtml?o=" + request.organisationCode() + "&k=" + token;
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
