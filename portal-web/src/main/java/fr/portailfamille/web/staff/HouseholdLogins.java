package fr.portailfamille.web.staff;

import fr.portailfamille.household.HouseholdLoginService;
import fr.portailfamille.identity.AccountStanding;
import fr.portailfamille.identity.NewCode;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.Flash;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The logins on a family's sheet, and the slip with a code that is shown this once. */
@Named
@RequestScoped
public class HouseholdLogins {

  private static final String LOGIN = "code.login";
  private static final String CODE = "code.text";
  private static final String UNTIL = "code.until";

  @Inject private HouseholdLoginService logins;
  @Inject private FamilyPage page;
  @Inject private Flash flash;
  @Inject private Call call;
  private List<AccountStanding> lines;

  public List<AccountStanding> getLines() {
    if (lines == null) {
      lines = call.read(() -> logins.of(page.getHouseholdId())).orElse(List.of());
    }
    return lines;
  }

  /** Makes a code; the next page shows it, a reload of that page no more. */
  public void giveCode(long accountId) {
    call.result(() -> logins.newCode(page.getHouseholdId(), accountId)).ifPresent(this::show);
  }

  private void show(NewCode code) {
    flash.put(LOGIN, code.login());
    flash.put(CODE, code.text());
    flash.put(UNTIL, code.expiresAt());
    call.redirect("/staff/code.xhtml?h=" + page.getHouseholdId());
  }

  public void invite(long accountId) {
    if (call.done(() -> logins.invite(page.getHouseholdId(), accountId))) {
      back("staff.logins.invited");
    }
  }

  public void unlock(long accountId) {
    if (call.done(() -> logins.unlock(page.getHouseholdId(), accountId))) {
      back("staff.logins.unlocked");
    }
  }

  public void endSessions(long accountId) {
    if (call.done(() -> logins.endSessions(page.getHouseholdId(), accountId))) {
      back("staff.logins.sessions-ended");
    }
  }

  private void back(String done) {
    call.success(done);
    call.redirect("/staff/household.xhtml?h=" + page.getHouseholdId());
  }

  public Object getCodeLogin() {
    return flash.get(LOGIN);
  }

  /** The code just made; null when the page is opened again. */
  public Object getCode() {
    return flash.get(CODE);
  }

  public Object getCodeUntil() {
    return flash.get(UNTIL);
  }

  public String getSheet() {
    return "/staff/household.xhtml?h=" + page.getHouseholdId();
  }
}
