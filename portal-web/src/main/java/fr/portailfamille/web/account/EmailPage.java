package fr.portailfamille.web.account;

import fr.portailfamille.identity.EmailChangeService;
import fr.portailfamille.identity.MailAddressUnusable;
import fr.portailfamille.identity.SameAddress;
import fr.portailfamille.identity.WrongPassword;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.ClientAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The page that asks for a new mail address; it changes once the link sent there is confirmed. */
@Named
@RequestScoped
public class EmailPage {

  @Inject private EmailChangeService changes;
  @Inject private ClientAddress from;
  @Inject private AccountPage page;
  @Inject private HttpServletRequest request;
  @Inject private Call call;

  private String address;
  private String current;

  public void ask() {
    try {
      // not through the door: hashing must not hold a connection
      changes.request(address, current, from.text());
    } catch (RefusedException refused) {
      Refusal first = refused.refusals().get(0);
      if (first instanceof MailAddressUnusable || first instanceof SameAddress) {
        call.refusedAt("email:address", refused.refusals());
      } else if (first instanceof WrongPassword) {
        call.refusedAt("email:current", refused.refusals());
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

  public String getCurrent() {
    return current;
  }

  public void setCurrent(String current) {
    this.current = current;
  }
}
