package fr.portailfamille.web.visitor;

import fr.portailfamille.document.BlankForm;
import fr.portailfamille.document.BlankFormService;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.organisation.SectionKind;
import fr.portailfamille.organisation.SectionView;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.Frame;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The public page of an organisation ({@code ?o=CODE}): its news, address and documents. */
@Named
@RequestScoped
public class OrganisationPage {

  @Inject private OrganisationService organisations;
  @Inject private BlankFormService blankForms;
  @Inject private HttpServletRequest request;
  @Inject private Frame frame;
  @Inject private Call call;
  private List<SectionView> news;
  private List<SectionView> information;
  private List<FormGroup> forms;

  public OrganisationView getOrganisation() {
    return frame.getOrganisation();
  }

  /** An unknown code is «introuvable», never another organisation. */
  public void check() {
    OrganisationView shown = frame.getOrganisation();
    String asked = request.getParameter("o");
    if (shown == null || asked != null && !asked.equals(shown.code())) {
      call.notFound();
    }
  }

  public List<SectionView> getNews() {
    if (news == null) {
      news = sections(SectionKind.NEWS);
    }
    return news;
  }

  public List<SectionView> getInformation() {
    if (information == null) {
      information = sections(SectionKind.INFORMATION);
    }
    return information;
  }

  /** Docs à télécharger under one heading; the heading may be empty. */
  public record FormGroup(String category, List<BlankForm> forms) {

    public FormGroup {
      forms = List.copyOf(forms);
    }
  }

  /** The blank forms of the organisation, by heading. */
  public List<FormGroup> getForms() {
    if (forms == null) {
      forms =
          blankForms.offered(getOrganisation().id()).stream()
              .collect(
                  Collectors.groupingBy(
                      BlankForm::category, LinkedHashMap::new, Collectors.toList()))
              .entrySet()
              .stream()
              .map(group -> new FormGroup(group.getKey(), group.getValue()))
              .toList();
    }
    return forms;
  }

  private List<SectionView> sections(SectionKind kind) {
    return getOrganisation() == null
        ? List.of()
        : organisations.sections(getOrganisation().id(), kind);
  }
}
