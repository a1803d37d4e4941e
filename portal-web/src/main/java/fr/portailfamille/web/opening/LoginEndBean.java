package fr.portailfamille.web.opening;

import fr.portailfamille.household.HouseholdLogin;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.LoginDesk;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks before a login of a family ({@code ?h=}, {@code a} the account) loses what {@code do} names,
 * and says what follows and what stays.
 */
@Named("loginEnd")
@RequestScoped
public class LoginEndBean {

  @Inject private LoginDesk desk;
  @Inject private HouseholdService households;
  @Inject private FamilyPage page;
  @Inject private FacesContext faces;
  @Inject private Call call;
  private Shown shown;
  private boolean read;

  private record Shown(
      HouseholdView household,
      HouseholdLogin login,
      LoginEnding ending,
      boolean only,
      boolean closes) {}

  /** Before the page is shown: what is not there to be ended is «introuvable». */
  public void check() {
    if (!isShown() && !faces.getResponseComplete()) {
      call.notFound();
    }
  }

  public boolean isShown() {
    if (!read) {
      read = true;
      shown = call.read(this::find).flatMap(found -> found).orElse(null);
    }
    return shown != null;
  }

  private Optional<Shown> find() {
    HouseholdView household = households.requireStaff(page.getHouseholdId(), Duty.EDIT_FAMILIES);
    List<HouseholdLogin> all = desk.of(household.id());
    LoginEnding ending = LoginEnding.of(asked("do")).orElse(null);
    return all.stream()
        .filter(login -> String.valueOf(login.account().id()).equals(asked("a")))
        .filter(login -> ending != null && ending.isPossible(login))
        .findFirst()
        .map(
            login ->
                new Shown(
                    household,
                    login,
                    ending,
                    !login.offered() && all.stream().filter(one -> !one.offered()).count() == 1,
                    desk.closes(household.id(), login.account().id())));
  }

  public HouseholdView getHousehold() {
    return shown.household();
  }

  public HouseholdLogin getLogin() {
    return shown.login();
  }

  /** Last part of the keys of its words. */
  public String getCode() {
    return shown.ending().code();
  }

  /** What follows and what stays, as keys of words. */
  public List<String> getFollows() {
    List<String> follows = new ArrayList<>();
    switch (shown.ending()) {
      case REMOVE -> {
        follows.add(shown.login().offered() ? "ending.remove.offer" : "ending.remove.sessions");
        if (shown.only()) {
          follows.add("ending.remove.only");
        }
        if (!shown.login().offered()) {
          follows.add(shown.closes() ? "ending.remove.closes" : "ending.remove.stays");
        }
        follows.add("ending.remove.kept");
        follows.add("ending.remove.again");
      }
      case DISABLE -> {
        follows.add("ending.disable.all");
        follows.add("ending.disable.kept");
      }
      case SESSIONS -> follows.add("ending.sessions.all");
    }
    return follows;
  }

  /** Does it. */
  public void confirm() {
    if (!isShown()) {
      call.notFound();
      return;
    }
    if (call.done(this::end)) {
      call.success("ending." + getCode() + ".done");
      call.redirect("/staff/logins.xhtml?h=" + page.getHouseholdId());
    }
  }

  private void end() {
    long household = shown.household().id();
    long account = shown.login().account().id();
    switch (shown.ending()) {
      case REMOVE -> desk.remove(household, account);
      case DISABLE -> desk.disable(household, account);
      case SESSIONS -> desk.endSessions(household, account);
    }
  }

  private String asked(String name) {
    return faces.getExternalContext().getRequestParameterMap().getOrDefault(name, "");
  }
}
