package fr.portailfamille.web.privacy;

import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.privacy.RetentionService;
import fr.portailfamille.privacy.RetentionView;
import fr.portailfamille.web.frame.Call;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Durées de conservation: what would be removed tonight ({@code ?o=CODE}), and whether it is. */
@Named("retention")
@RequestScoped
public class RetentionBean {

  @Inject private RetentionService service;
  @Inject private OrganisationService organisations;
  @Inject private HttpServletRequest request;
  @Inject private Call call;
  private List<OrganisationView> mine;
  private RetentionView view;

  public List<OrganisationView> getMine() {
    if (mine == null) {
      mine = organisations.mine(Duty.PROTECT_PRIVACY);
    }
    return mine;
  }

  /** Before the page: an organisation that is not the caller's is «introuvable». */
  public void check() {
    if (chosen() == null) {
      call.notFound();
    }
  }

  private OrganisationView chosen() {
    String code = request.getParameter("o");
    return getMine().stream()
        .filter(o -> code == null || o.code().equals(code))
        .findFirst()
        .orElse(null);
  }

  public OrganisationView getOrganisation() {
    return chosen();
  }

  public RetentionView getView() {
    if (view == null) {
      view = call.read(() -> service.view(chosen().id())).orElseThrow();
    }
    return view;
  }

  public void approve() {
    if (call.done(() -> service.approve(chosen().id()))) {
      call.success("retention.approved");
      again();
    }
  }

  public void suspend() {
    if (call.done(() -> service.suspend(chosen().id()))) {
      call.success("retention.suspended");
      again();
    }
  }

  private void again() {
    call.redirect("/staff/retention.xhtml?o=" + chosen().code());
  }
}
