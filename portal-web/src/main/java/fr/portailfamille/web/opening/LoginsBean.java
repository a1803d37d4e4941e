package fr.portailfamille.web.opening;

import fr.portailfamille.communication.ActivationPaper;
import fr.portailfamille.household.AccessRights;
import fr.portailfamille.household.ActivationLetter;
import fr.portailfamille.household.AddLoginCommand;
import fr.portailfamille.household.HouseholdLogin;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.LoginDesk;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import fr.portailfamille.web.frame.PdfAnswer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The logins of a family for staff ({@code ?h=}); the pressed form names the account. */
@Named("logins")
@RequestScoped
public class LoginsBean {

  @Inject private LoginDesk desk;
  @Inject private ActivationPaper paper;
  @Inject private CodeSlip slip;
  @Inject private PdfAnswer answer;
  @Inject private HouseholdService households;
  @Inject private FamilyPage page;
  @Inject private FacesContext faces;
  @Inject private Call call;
  private Shown shown;
  private boolean read;

  private record Shown(HouseholdView household, List<HouseholdLogin> logins) {}

  /** Before the page is shown: another organisation's family is «introuvable». */
  public void check() {
    if (!isShown() && !faces.getResponseComplete()) {
      call.notFound();
    }
  }

  public boolean isShown() {
    if (!read) {
      read = true;
      shown =
          call.read(
                  () ->
                      new Shown(
                          households.requireStaff(page.getHouseholdId(), Duty.EDIT_FAMILIES),
                          desk.of(page.getHouseholdId())))
              .orElse(null);
    }
    return shown != null;
  }

  public HouseholdView getHousehold() {
    return isShown() ? shown.household() : null;
  }

  public List<HouseholdLogin> getLogins() {
    return isShown() ? shown.logins() : List.of();
  }

  /** The colour of its state. */
  public String kind(HouseholdLogin login) {
    if (login.offered()) {
      return "wait";
    }
    return switch (login.account().status()) {
      case ACTIVE -> "ok";
      case INVITED -> "wait";
      case DISABLED -> "neutral";
    };
  }

  /** Whether the login waits for a letter. */
  public boolean paper(HouseholdLogin login) {
    return LoginDesk.needsLetter(login);
  }

  /** Ajouter un accès. */
  public void add() {
    String email = posted("email");
    String language = faces.getViewRoot().getLocale().getLanguage();
    if (call.done(
        () ->
            desk.add(
                new AddLoginCommand(
                    page.getHouseholdId(),
                    posted("holder"),
                    email.isEmpty() ? null : email,
                    rights(),
                    language)))) {
      back("logins.added");
    }
  }

  public void change() {
    act("logins.changed", () -> desk.change(page.getHouseholdId(), account(), rights()));
  }

  public void restore() {
    act("logins.restored", () -> desk.restore(page.getHouseholdId(), account()));
  }

  public void unlock() {
    act("logins.unlocked", () -> desk.unlock(page.getHouseholdId(), account()));
  }

  public void invite() {
    act("logins.invited", () -> desk.invite(page.getHouseholdId(), account()));
  }

  /** Remettre un code. */
  public void giveCode() {
    call.result(() -> desk.newCode(page.getHouseholdId(), account())).ifPresent(slip::show);
  }

  /** Imprimer la lettre: answers with the PDF itself, whose code is readable nowhere else. */
  public void print() {
    call.result(() -> desk.letter(page.getHouseholdId(), account())).ifPresent(this::send);
  }

  private void send(ActivationLetter letter) {
    answer.pdf("acces-" + letter.login(), paper.print(List.of(letter)));
  }

  private void act(String said, Runnable work) {
    if (call.done(work)) {
      back(said);
    }
  }

  private void back(String said) {
    call.success(said);
    call.redirect("/staff/logins.xhtml?h=" + page.getHouseholdId());
  }

  private AccessRights rights() {
    return new AccessRights(ticked("book"), ticked("pay"), ticked("edit"));
  }

  private boolean ticked(String name) {
    return "true".equals(posted(name));
  }

  private long account() {
    String account = posted("account");
    return account.matches("[0-9]{1,18}") ? Long.parseLong(account) : 0;
  }

  /** What was typed, to stand in the input again. */
  public String typed(String name) {
    return faces.isPostback() ? posted(name) : "";
  }

  private String posted(String name) {
    Map<String, String> posted = faces.getExternalContext().getRequestParameterMap();
    return posted.getOrDefault(name, "").strip();
  }
}
