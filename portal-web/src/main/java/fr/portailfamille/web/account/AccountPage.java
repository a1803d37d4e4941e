package fr.portailfamille.web.account;

import fr.portailfamille.identity.AccountService;
import fr.portailfamille.identity.AccountView;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.web.frame.FamilyPage;
import fr.portailfamille.web.frame.Frame;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the account pages have in common: whose account it is, and the way back. */
@Named
@RequestScoped
public class AccountPage {

  @Inject private AccountService accounts;
  @Inject private FamilyPage family;
  @Inject private Frame frame;
  private AccountView account;

  public AccountView getAccount() {
    if (account == null) {
      account = accounts.me().orElseThrow(() -> new RefusedException(new NotFound()));
    }
    return account;
  }

  /** Whether the login is the mail address: then it changes with it. */
  public boolean isLoginByMail() {
    return getAccount().login().equalsIgnoreCase(getAccount().email());
  }

  /** {@code ?h=} of the household one came from, for links between these pages; empty without. */
  public String getQuery() {
    return family.household().map(h -> "?h=" + h.id()).orElse("");
  }

  /** The home of the family one came from, or of staff. */
  public String getHome() {
    return frame.isFamily() ? "/family/home.xhtml" + getQuery() : "/staff/home.xhtml";
  }
}
