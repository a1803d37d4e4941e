package fr.portailfamille.web.opening;

import fr.portailfamille.identity.NewCode;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.Flash;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The slip with a code for a family ({@code ?h=}): shown once, a reload has it no more. */
@Named
@RequestScoped
public class CodeSlip {

  private static final String LOGIN = "code.login";
  private static final String CODE = "code.text";
  private static final String UNTIL = "code.until";

  @Inject private FamilyPage page;
  @Inject private Flash flash;
  @Inject private Call call;

  void show(NewCode code) {
    flash.put(LOGIN, code.login());
    flash.put(CODE, code.text());
    flash.put(UNTIL, code.expiresAt());
    call.redirect("/staff/code.xhtml?h=" + page.getHouseholdId());
  }

  public Object getLogin() {
    return flash.get(LOGIN);
  }

  /** The code just made; null when the page is opened again. */
  public Object getCode() {
    return flash.get(CODE);
  }

  public Object getUntil() {
    return flash.get(UNTIL);
  }

  public long getHouseholdId() {
    return page.getHouseholdId();
  }
}
