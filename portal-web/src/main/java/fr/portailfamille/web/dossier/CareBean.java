package fr.portailfamille.web.dossier;

import fr.portailfamille.household.CareDesk;
import fr.portailfamille.household.CareSheet;
import fr.portailfamille.household.PhoneNumber;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** A participant for those who look after it ({@code ?h=&p=}), to read only. */
@Named("care")
@RequestScoped
public class CareBean {

  @Inject private CareDesk desk;
  @Inject private FamilyPage page;
  @Inject private HttpServletRequest request;
  @Inject private FacesContext faces;
  @Inject private Call call;
  private CareSheet sheet;
  private List<CareFact> health;
  private boolean read;

  /** Before the page is shown: who is out of reach is «introuvable». */
  public void check() {
    if (!isShown()) {
      call.notFound();
    }
  }

  public boolean isShown() {
    if (!read) {
      read = true;
      sheet = call.read(() -> desk.sheet(page.getHouseholdId(), getPersonId())).orElse(null);
    }
    return sheet != null;
  }

  /** The id as the address says it, not yet checked; 0 where there is none. */
  public long getPersonId() {
    return PersonBean.number(request.getParameter("p"));
  }

  public long getHouseholdId() {
    return page.getHouseholdId();
  }

  public CareSheet getSheet() {
    return isShown() ? sheet : null;
  }

  /** Voir la santé: on this answer only; the look stands in the journal. */
  public void look() {
    health =
        call.result(() -> desk.health(page.getHouseholdId(), getPersonId()))
            .map(values -> CareFact.of(values, faces.getViewRoot().getLocale()))
            .orElse(null);
  }

  /** What is known of the health; null while it is not asked for. */
  public List<CareFact> getHealth() {
    return health;
  }

  /** Whether it is asked for: the page is complete then and may be printed. */
  public boolean isLooking() {
    return health != null;
  }

  /** The phone as people read it. */
  public String phone(String kept) {
    return PhoneNumber.shown(kept);
  }
}
