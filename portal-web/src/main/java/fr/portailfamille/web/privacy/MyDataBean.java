package fr.portailfamille.web.privacy;

import fr.portailfamille.household.DataPurpose;
import fr.portailfamille.household.DossierService;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.DossierWords;
import fr.portailfamille.household.SheetEntry;
import fr.portailfamille.household.SheetSection;
import fr.portailfamille.privacy.HoldingView;
import fr.portailfamille.privacy.PrivacyService;
import fr.portailfamille.privacy.PrivacyView;
import fr.portailfamille.privacy.SignInAgain;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import fr.portailfamille.web.frame.PageWording;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mes données: what is kept and why, the file of everything, the request of erasure. */
@Named("myData")
@RequestScoped
public class MyDataBean {

  @Inject private PrivacyService privacy;
  @Inject private DossierService dossiers;
  @Inject private FamilyPage page;
  @Inject private Call call;
  @Inject private PageWording say;
  @Inject private FacesContext faces;
  @Inject private HttpServletRequest request;
  private PrivacyView view;
  private List<PurposeCard> purposes;
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

  /** Each purpose once, with the fields that serve it: purpose, legal basis, how long. */
  public List<PurposeCard> getPurposes() {
    if (purposes == null) {
      Map<DataPurpose, Map<String, List<String>>> found = new LinkedHashMap<>();
      for (SheetSection section :
          call.read(() -> dossiers.sheet(page.getHouseholdId()).sections()).orElse(List.of())) {
        for (SheetEntry entry : section.entries()) {
          found
              .computeIfAbsent(entry.field().purpose(), purpose -> new LinkedHashMap<>())
              .computeIfAbsent(name(section), name -> new ArrayList<>())
              .add(words.label(entry.field()));
        }
      }
      purposes = found.entrySet().stream().map(e -> card(e.getKey(), e.getValue())).toList();
    }
    return purposes;
  }

  private String name(SheetSection section) {
    return section.subject() == DossierSubject.HOUSEHOLD
        ? say.now().text("dossier.household")
        : section.name();
  }

  private PurposeCard card(DataPurpose purpose, Map<String, List<String>> fields) {
    return new PurposeCard(
        words.purpose(purpose),
        words.basis(purpose),
        words.retention(purpose),
        fields.entrySet().stream()
            .map(part -> new PurposeCard.Part(part.getKey(), String.join(", ", part.getValue())))
            .toList());
  }

  public void ask() {
    if (call.done(() -> privacy.ask(page.getHouseholdId()))) {
      call.success(say.byMail("mydata.erasure.asked", getView().answeredByMail()));
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
