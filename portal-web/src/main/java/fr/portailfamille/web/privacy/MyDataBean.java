package fr.portailfamille.web.privacy;

import fr.portailfamille.household.DossierService;
import fr.portailfamille.household.DossierWords;
import fr.portailfamille.household.SheetEntry;
import fr.portailfamille.household.SheetSection;
import fr.portailfamille.privacy.HoldingView;
import fr.portailfamille.privacy.PrivacyService;
import fr.portailfamille.privacy.PrivacyView;
import fr.portailfamille.privacy.SignInAgain;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Mes données: what is kept and why, the file of everything, the request of erasure. */
@Named("myData")
@RequestScoped
public class MyDataBean {

  @Inject private PrivacyService privacy;
  @Inject private DossierService dossiers;
  @Inject private FamilyPage page;
  @Inject private Call call;
  @Inject private FacesContext faces;
  @Inject private HttpServletRequest request;
  private PrivacyView view;
  private List<SheetSection> sections;
  private DossierWords words;

  @PostConstruct
  void words() {
    words = new DossierWords(faces.getViewRoot().getLocale());
  }

  /** After a file that a login too old asked for. */
  public void check() {
    if (request.getParameter("again") != null && !faces.isPostback()) {
      call.refused(List.of(new SignInAgain((int) PrivacyService.FRESH.toMinutes())));
    }
  }

  public PrivacyView getView() {
    if (view == null) {
      view = call.read(() -> privacy.overview(page.getHouseholdId())).orElseThrow();
    }
    return view;
  }

  /** What an erasure removes at once. */
  public List<HoldingView> getGoing() {
    return getView().holdings().stream().filter(HoldingView::erased).toList();
  }

  /** What the law makes the portal keep. */
  public List<HoldingView> getStaying() {
    return getView().holdings().stream().filter(h -> !h.erased()).toList();
  }

  public List<SheetSection> getSections() {
    if (sections == null) {
      sections =
          call.read(() -> dossiers.sheet(page.getHouseholdId()).sections()).orElse(List.of());
    }
    return sections;
  }

  public String label(SheetEntry entry) {
    return words.label(entry.field());
  }

  public String purpose(SheetEntry entry) {
    return words.purpose(entry.field().purpose());
  }

  public String basis(SheetEntry entry) {
    return words.basis(entry.field().purpose());
  }

  public String retention(SheetEntry entry) {
    return words.retention(entry.field().purpose());
  }

  public void ask() {
    if (call.done(() -> privacy.ask(page.getHouseholdId()))) {
      call.success("mydata.erasure.asked");
      again();
    }
  }

  public void withdraw() {
    if (call.done(() -> privacy.withdraw(page.getHouseholdId()))) {
      call.success("mydata.erasure.withdrawn");
      again();
    }
  }

  private void again() {
    call.redirect("/family/my-data.xhtml?h=" + page.getHouseholdId());
  }
}
