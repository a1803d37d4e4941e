package fr.portailfamille.web.team;

import fr.portailfamille.identity.AccountStanding;
import fr.portailfamille.identity.AccountStatus;
import fr.portailfamille.identity.Colleague;
import fr.portailfamille.identity.InviteColleagueCommand;
import fr.portailfamille.identity.TeamService;
import fr.portailfamille.organisation.Assignment;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.StaffRole;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.organisation.StructureView;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.team.RoleChoice.Place;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** One colleague of a team ({@code ?o=&a=}), or, without {@code a}, somebody to invite. */
@Named
@ViewScoped
public class ColleaguePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private TeamService teams;
  @Inject private OrganisationService organisations;
  @Inject private StaffScope staff;
  @Inject private Call call;

  private long organisationId;
  private long accountId;
  private String organisationName;
  private Colleague colleague;
  private AccountStanding standing;
  private List<RoleChoice> roles = List.of();
  private String name;
  private String email;
  private String login;

  /** Before the page is shown: what belongs to elsewhere is «introuvable». */
  public void read() {
    call.read(
        () -> {
          staff.require(Duty.MANAGE_TEAM, organisationId);
          organisationName = organisations.byId(organisationId).name();
          List<Assignment> had = List.of();
          if (!isInviting()) {
            colleague = teams.colleague(organisationId, accountId);
            standing = teams.standing(organisationId, accountId);
            had = colleague.assignments();
          }
          roles = choices(had);
          return organisationName;
        });
  }

  private List<RoleChoice> choices(List<Assignment> had) {
    List<StructureView> structures = organisations.structures(organisationId);
    List<RoleChoice> choices = new ArrayList<>();
    for (StaffRole role : StaffRole.values()) {
      List<Place> places = new ArrayList<>();
      places.add(place(role, null, null, had));
      if (role != StaffRole.ADMINISTRATOR) {
        structures.forEach(s -> places.add(place(role, s.id(), s.name(), had)));
      }
      choices.add(new RoleChoice(role, places));
    }
    return choices;
  }

  private Place place(
      StaffRole role, Long structureId, String structureName, List<Assignment> had) {
    Assignment assignment = new Assignment(role, organisationId, structureId);
    return new Place(assignment, structureName, had.contains(assignment));
  }

  public void invite() {
    String language = FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage();
    call.result(
            () -> {
              long account =
                  teams.invite(
                      new InviteColleagueCommand(
                          organisationId, name, login, email, language, ticked()));
              return teams.colleague(organisationId, account);
            })
        .ifPresent(
            one ->
                done(
                    one.status() == AccountStatus.INVITED ? "team.invited" : "team.joined",
                    one.displayName()));
  }

  public void save() {
    act("team.changed", () -> teams.change(organisationId, accountId, ticked()));
  }

  public void disable() {
    act("team.disabled", () -> teams.disable(organisationId, accountId));
  }

  public void restore() {
    act("team.restored", () -> teams.restore(organisationId, accountId));
  }

  public void endSessions() {
    act("team.sessions-ended", () -> teams.endSessions(organisationId, accountId));
  }

  public void resetSecondFactor() {
    act("team.factor-reset", () -> teams.resetSecondFactor(organisationId, accountId));
  }

  public void unlock() {
    act("team.unlocked", () -> teams.unlock(organisationId, accountId));
  }

  public void inviteAgain() {
    act("team.invited", () -> teams.inviteAgain(organisationId, accountId));
  }

  private void act(String said, Runnable work) {
    if (call.done(work)) {
      done(said, colleague.displayName());
    }
  }

  private void done(String said, String who) {
    call.success(said, who);
    call.redirect("/staff/team.xhtml?o=" + organisationId);
  }

  private List<Assignment> ticked() {
    return roles.stream()
        .flatMap(choice -> choice.places().stream())
        .filter(Place::isTicked)
        .map(Place::assignment)
        .toList();
  }

  public boolean isInviting() {
    return accountId == 0;
  }

  public boolean isShown() {
    return organisationName != null && (isInviting() || colleague != null);
  }

  public Colleague getColleague() {
    return colleague;
  }

  public AccountStanding getStanding() {
    return standing;
  }

  public List<RoleChoice> getRoles() {
    return roles;
  }

  public String getOrganisationName() {
    return organisationName;
  }

  public long getOrganisationId() {
    return organisationId;
  }

  public void setOrganisationId(long organisationId) {
    this.organisationId = organisationId;
  }

  public long getAccountId() {
    return accountId;
  }

  public void setAccountId(long accountId) {
    this.accountId = accountId;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
  }
}
