package fr.portailfamille.web.frame;

import fr.portailfamille.identity.AccountService;
import fr.portailfamille.identity.AccountView;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.shared.Configuration;
import fr.portailfamille.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What the template shows around a page: the organisation, who is signed in, the way back. */
@Named
@RequestScoped
public class Frame {

  /** The colour of pages that belong to no organisation. */
  static final String NEUTRAL = "1d4e89";

  @Inject private OrganisationService organisations;
  @Inject private FamilyPage family;
  @Inject private AccountService accounts;
  @Inject private CurrentCaller caller;
  @Inject private Configuration configuration;
  @Inject private HttpServletRequest request;
  private OrganisationView organisation;
  private boolean asked;
  private String account;

  /** The organisation the page belongs to, or null: several, and none is chosen yet. */
  public OrganisationView getOrganisation() {
    if (!asked) {
      asked = true;
      organisation = find();
    }
    return organisation;
  }

  /** Reads what the page will ask for in the caller's transaction. */
  void readAhead() {
    getOrganisation();
    getLogin();
  }

  private OrganisationView find() {
    if (request.getServletPath().startsWith("/family/")) {
      return family.household().map(h -> organisations.byId(h.organisationId())).orElse(null);
    }
    if (request.getServletPath().startsWith("/account/") && isFamily()) {
      return family
          .household()
          .map(h -> organisations.byId(h.organisationId()))
          .orElseGet(() -> only(organisations.all()));
    }
    if (isStaffPage()) {
      return only(organisations.mine());
    }
    String code = request.getParameter("o");
    return code == null
        ? only(organisations.all())
        : organisations.byCode(code).orElseGet(() -> only(organisations.all()));
  }

  private static OrganisationView only(List<OrganisationView> all) {
    return all.size() == 1 ? all.get(0) : null;
  }

  /** The style sheet with the accent colour. */
  public String getThemeUrl() {
    OrganisationView shown = getOrganisation();
    String colour = shown == null ? NEUTRAL : shown.accentColor().substring(1);
    return request.getContextPath() + "/theme.css?c=" + colour;
  }

  /**
   * The two first letters that stand for a logo: «AL» for ALAC, «PE» for Portes Entre-deux-Mers.
   */
  public String getMark() {
    OrganisationView shown = getOrganisation();
    return Mark.of(shown == null ? "Portail Famille" : shown.name());
  }

  public boolean isSignedIn() {
    return caller.accountId().isPresent();
  }

  /** How the account is called at the top of the page. */
  public String getLogin() {
    if (account == null) {
      account = accounts.me().map(AccountView::login).orElse("");
    }
    return account;
  }

  public boolean isFamily() {
    return caller.hasRole("FAMILY");
  }

  public boolean isStaff() {
    return caller.hasRole("STAFF") || caller.hasRole("ADMIN");
  }

  /** Whether the page is one of staff's, which are wider. */
  public boolean isStaffPage() {
    return request.getServletPath().startsWith("/staff/");
  }

  /** The portal's address as families type it, for what is printed. */
  public String getAddress() {
    return configuration.publicUrl();
  }

  /** This page's own address, to come back to after the language was changed. */
  public String getHere() {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  /** {@code ?o=CODE} for links between public pages, so that they stay with the organisation. */
  public String getCode() {
    OrganisationView shown = getOrganisation();
    return shown == null ? null : shown.code();
  }
}
