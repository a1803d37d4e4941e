package fr.portailfamille.web.team;

import fr.portailfamille.identity.Colleague;
import fr.portailfamille.identity.TeamService;
import fr.portailfamille.organisation.Assignment;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.organisation.StructureView;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The team of one organisation ({@code ?o=} its id; without, the first one). */
@Named
@RequestScoped
public class TeamPage {

  @Inject private TeamService teams;
  @Inject private OrganisationService organisations;
  @Inject private HttpServletRequest request;
  @Inject private PageWording say;
  @Inject private Call call;
  private Shown shown;

  private record Shown(
      List<OrganisationView> all,
      long id,
      List<Colleague> team,
      List<Colleague> everywhere,
      Map<Long, String> structures) {}

  /** Before the page is shown: the team of elsewhere is «introuvable». */
  public void check() {
    shown = call.read(this::read).orElse(null);
  }

  private Shown read() {
    List<OrganisationView> all = organisations.mine(Duty.MANAGE_TEAM);
    long id = all.isEmpty() ? 0 : all.get(0).id();
    String asked = request.getParameter("o");
    if (asked != null) {
      id = asked.matches("[0-9]{1,18}") ? Long.parseLong(asked) : 0;
    }
    return new Shown(
        all,
        id,
        teams.team(id),
        teams.everywhere(id),
        organisations.structures(id).stream()
            .collect(Collectors.toMap(StructureView::id, StructureView::name)));
  }

  public boolean isShown() {
    return shown != null;
  }

  public List<OrganisationView> getOrganisations() {
    return shown.all();
  }

  public long getOrganisationId() {
    return shown.id();
  }

  public String getOrganisationName() {
    return shown.all().stream()
        .filter(o -> o.id() == shown.id())
        .map(OrganisationView::name)
        .findFirst()
        .orElse("");
  }

  public List<Colleague> getTeam() {
    return shown.team();
  }

  /** Who administers the whole installation. */
  public List<Colleague> getEverywhere() {
    return shown.everywhere();
  }

  /** «Accueil», «Animateur (AL Pommiers)». */
  public List<String> roles(Colleague colleague) {
    return colleague.assignments().stream().map(this::words).toList();
  }

  private String words(Assignment assignment) {
    String role = say.now().text("staff.role." + assignment.role());
    return assignment.structureId() == null
        ? role
        : say.now().text("team.role-at", role, shown.structures().get(assignment.structureId()));
  }
}
