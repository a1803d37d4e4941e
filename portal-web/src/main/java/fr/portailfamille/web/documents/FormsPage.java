package fr.portailfamille.web.documents;

import fr.portailfamille.document.AddFormCommand;
import fr.portailfamille.document.BlankForm;
import fr.portailfamille.document.BlankFormService;
import fr.portailfamille.document.TypeService;
import fr.portailfamille.document.TypeView;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.web.frame.Call;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Docs à télécharger of an organisation, for staff: put up and taken away by administrators. */
@Named
@RequestScoped
public class FormsPage {

  private static final int MOST_MEGABYTES = 18;

  @Inject private StaffOrganisation organisation;
  @Inject private BlankFormService service;
  @Inject private TypeService types;
  @Inject private CurrentCaller caller;
  @Inject private HttpServletRequest request;
  @Inject private Call call;
  private String title;
  private String category;
  private Long typeId;

  public List<BlankForm> getForms() {
    return call.read(() -> service.offered(organisation.getChosen().id())).orElse(List.of());
  }

  public List<TypeView> getTypes() {
    return call.read(() -> types.types(organisation.getChosen().id())).orElse(List.of());
  }

  public boolean isChangeable() {
    return caller.hasRole("ADMIN");
  }

  public void add() {
    try {
      service.add(
          new AddFormCommand(
              organisation.getChosen().id(),
              title,
              category,
              typeId,
              SentFiles.of(request, MOST_MEGABYTES).files()));
    } catch (RefusedException refused) {
      call.refused(refused.refusals());
      return;
    }
    call.success("forms.added");
    again();
  }

  public void remove(long formId) {
    if (call.done(() -> service.remove(formId))) {
      call.success("forms.removed");
      again();
    }
  }

  private void again() {
    call.redirect("/staff/document-forms.xhtml?o=" + organisation.getChosen().code());
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(String category) {
    this.category = category;
  }

  public Long getTypeId() {
    return typeId;
  }

  public void setTypeId(Long typeId) {
    this.typeId = typeId;
  }
}
