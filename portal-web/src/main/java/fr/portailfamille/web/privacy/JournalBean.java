package fr.portailfamille.web.privacy;

import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.privacy.JournalLine;
import fr.portailfamille.privacy.JournalService;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * Journal: who did what ({@code ?o=CODE}; without it, all of it for administrators of the
 * installation, the first organisation for the others).
 */
@Named("journal")
@RequestScoped
public class JournalBean {

  @Inject private JournalService service;
  @Inject private HttpServletRequest request;
  @Inject private Call call;
  @Inject private PageWording say;
  private JournalForm form;
  private List<OrganisationView> organisations;
  private List<JournalLine> lines;

  @PostConstruct
  void readAddress() {
    form = new JournalForm(request, say.now());
  }

  public List<OrganisationView> getOrganisations() {
    if (organisations == null) {
      organisations = service.organisations();
    }
    return organisations;
  }

  public boolean isOfTheInstallation() {
    return service.isOfTheInstallation();
  }

  /** Before the page: an organisation that is not the caller's is «introuvable». */
  public void check() {
    if (organisationId() == null && !isOfTheInstallation()) {
      call.notFound();
    }
  }

  private Long organisationId() {
    String code = form.text("o");
    if (code.isEmpty()) {
      return isOfTheInstallation() || getOrganisations().isEmpty()
          ? null
          : Long.valueOf(getOrganisations().get(0).id());
    }
    return getOrganisations().stream()
        .filter(o -> o.code().equals(code))
        .map(OrganisationView::id)
        .findFirst()
        .orElse(-1L);
  }

  /** One more than a page where there is another. */
  private List<JournalLine> read() {
    if (lines == null) {
      Long organisation = organisationId();
      lines = form.isReversed() ? List.of() : search(organisation);
    }
    return lines;
  }

  private List<JournalLine> search(Long organisation) {
    return call.read(() -> service.lines(form.query(organisation), JournalService.PAGE + 1))
        .orElse(List.of());
  }

  /** Whether the last day typed comes before the first. */
  public boolean isReversed() {
    return form.isReversed();
  }

  public List<JournalLine> getLines() {
    return read().subList(0, Math.min(read().size(), JournalService.PAGE));
  }

  /** The address of the next page; null on the last. */
  public String getNext() {
    return read().size() > JournalService.PAGE
        ? form.address("/staff/audit.xhtml", getLines().get(JournalService.PAGE - 1))
        : null;
  }

  public String getFile() {
    return form.address("/staff/audit.csv", null);
  }

  public DeedGroup[] getGroups() {
    return DeedGroup.values();
  }

  public String typed(String name) {
    return form.text(name);
  }

  /** The deed in words; its code where it has none. */
  public String action(JournalLine line) {
    return JournalWords.action(say.now(), line);
  }

  public String who(JournalLine line) {
    return JournalWords.who(say.now(), line);
  }

  /** Before and after, and whatever else was noted. */
  public List<String> facts(JournalLine line) {
    return JournalWords.facts(say.now(), line);
  }

  public String subject(JournalLine line) {
    return JournalWords.subject(say.now(), line);
  }
}
