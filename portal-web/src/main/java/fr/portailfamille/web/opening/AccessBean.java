package fr.portailfamille.web.opening;

import fr.portailfamille.household.AccessLine;
import fr.portailfamille.household.AccessOffer;
import fr.portailfamille.household.AccessService;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import fr.portailfamille.web.frame.Frame;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** «Qui a accès à ce dossier», and the dossiers that the caller is offered. */
@Named("access")
@RequestScoped
public class AccessBean {

  @Inject private AccessService access;
  @Inject private FamilyPage page;
  @Inject private Frame frame;
  @Inject private Call call;
  @Inject private FacesContext faces;
  private List<AccessLine> lines;
  private List<AccessOffer> offers;

  public List<AccessLine> getLines() {
    if (lines == null) {
      lines = call.read(() -> access.of(page.getHouseholdId())).orElse(List.of());
    }
    return lines;
  }

  public List<AccessOffer> getOffers() {
    if (offers == null) {
      offers = call.read(() -> access.offered()).orElse(List.of());
    }
    return offers;
  }

  public void accept() {
    if (call.done(() -> access.accept(household()))) {
      call.success("access.accepted");
      onward();
    }
  }

  public void decline() {
    if (call.done(() -> access.decline(household()))) {
      call.success("access.declined");
      onward();
    }
  }

  private void onward() {
    offers = null;
    call.redirect(getOffers().isEmpty() ? getHome() : "/account/access.xhtml");
  }

  /** Where the caller goes on. */
  public String getHome() {
    return frame.isFamily() ? "/family/home.xhtml" : "/staff/home.xhtml";
  }

  private long household() {
    String id = faces.getExternalContext().getRequestParameterMap().getOrDefault("household", "");
    return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
  }
}
