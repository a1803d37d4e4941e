package fr.portailfamille.web.account;

import fr.portailfamille.identity.EmailChangeService;
import fr.portailfamille.identity.MailAddressUnusable;
import fr.portailfamille.identity.SameAddress;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.web.frame.Call;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The page that asks for a new mail address; it changes once the link sent there is confirmed. */
@Named
@RequestScoped
public class EmailPage {

  @Inject private EmailChangeService changes;
  @Inject private Entrance entrance;
  @Inject private AccountPage page;
  @Inject private HttpServletRequest request;
  @Inject private Call call;

  private String address;

  public void ask() {
    try {
      entrance.enter(() -> changes.request(address));
    } catch (RefusedException refused) {
      Refusal first = refused.refusals().get(0);
      if (first instanceof MailAddressUnusable || first instanceof SameAddress) {
        call.refusedAt("email:address", refused.refusals());
      } else {
        call.refused(refused.refusals());
      }
      return;
    }
    call.success("account.email.asked");
    String query = page.getQuery();
    call.redirect("/account/email.xhtml" + (query.isEmpty() ? "?" : query + "&") + "asked=1");
  }

  /** Whether the page was just used: it says what happens now. */
  public boolean isAsked() {
    return request.getParameter("asked") != null;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }
}
