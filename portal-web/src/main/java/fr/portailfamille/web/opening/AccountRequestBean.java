package fr.portailfamille.web.opening;

import fr.portailfamille.document.AskedPaper;
import fr.portailfamille.document.RequestPaperService;
import fr.portailfamille.household.ConsentService;
import fr.portailfamille.household.ConsentText;
import fr.portailfamille.household.DossierSheet;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.DossierWords;
import fr.portailfamille.household.FieldWish;
import fr.portailfamille.intake.AccountRequestService;
import fr.portailfamille.intake.AccountRequestSettings;
import fr.portailfamille.intake.AskAccountCommand;
import fr.portailfamille.intake.AskOutcome;
import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.web.frame.ClientAddress;
import fr.portailfamille.web.frame.Frame;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** «Demande d'ouverture de compte» of an organisation ({@code ?o=} its code). */
@Named("accountRequest")
@RequestScoped
public class AccountRequestBean extends TypedFamily {

  /** No person sees the field; programs that fill in every form do. */
  private static final String BAIT = "website";

  @Inject private AccountRequestService requests;
  @Inject private ConsentService consents;
  @Inject private RequestPaperService papers;
  @Inject private SettingService settings;
  @Inject private ClientAddress address;
  @Inject private Frame frame;
  private ConsentText consent;
  private Boolean open;
  private boolean heldBack;

  @Override
  DossierSheet blank(Map<DossierSubject, Integer> wanted) {
    return requests.blank(organisation().id(), wanted);
  }

  private OrganisationView organisation() {
    OrganisationView organisation = frame.getOrganisation();
    if (organisation == null) {
      throw new RefusedException(new NotFound());
    }
    return organisation;
  }

  /** Whether the form of this page's organisation is switched on. */
  public boolean isOpen() {
    if (open == null) {
      OrganisationView organisation = frame.getOrganisation();
      open =
          organisation != null && call.read(() -> requests.isOpen(organisation.id())).orElse(false);
    }
    return open;
  }

  /** Whether papers may be sent once the mail address is confirmed. */
  public boolean isPapersTaken() {
    return call.read(() -> papers.isTaken(organisation().id())).orElse(false);
  }

  /** The papers to prepare. */
  public List<AskedPaper> getPapers() {
    return call.read(() -> papers.asked(organisation().id())).orElse(List.of());
  }

  /** Envoyer ma demande. */
  public void send() {
    if (!posted().getOrDefault(BAIT, "").isEmpty()) {
      done();
      return;
    }
    List<FieldWish> wishes = getTyped().wishes();
    String accepted = posted().getOrDefault("accept", "");
    String language = faces.getViewRoot().getLocale().getLanguage();
    Optional<AskOutcome> outcome =
        call.result(
            () ->
                requests.ask(
                    new AskAccountCommand(
                        organisation().id(),
                        wishes,
                        accepted.matches("[0-9]{1,6}") ? Integer.valueOf(accepted) : null,
                        language,
                        address.text())));
    heldBack = outcome.isEmpty();
    outcome.ifPresent(this::tell);
  }

  /** Whether the request was refused as one too many: the page then says whom to call. */
  public boolean isHeldBack() {
    return heldBack;
  }

  private void tell(AskOutcome outcome) {
    if (outcome.isKept()) {
      done();
      return;
    }
    tell(outcome.faults());
    if (outcome.consentMissing()) {
      call.fault("accept", say.now().text("fault.CONSENT"));
    }
  }

  private void done() {
    call.redirect("/account-request.xhtml?o=" + organisation().code() + "&n=1");
  }

  /** Whether a request was just sent. */
  public boolean isSent() {
    return "1".equals(posted().get("n")) && !faces.isPostback();
  }

  /** Whether «J'accepte» was ticked on the page that is shown again. */
  public boolean isAgreed() {
    return faces.isPostback() && posted().containsKey("accept");
  }

  public int getConsentNumber() {
    return consent().number();
  }

  /** «J'accepte», as the organisation says it. */
  public String getConsentBody() {
    return consent().body() == null ? words().consent() : consent().body();
  }

  public String getConsentRefusal() {
    return consent().refusal() == null ? words().consentRefusal() : consent().refusal();
  }

  private ConsentText consent() {
    if (consent == null) {
      consent = call.read(() -> consents.current(organisation().id())).orElseThrow();
    }
    return consent;
  }

  private DossierWords words() {
    return new DossierWords(faces.getViewRoot().getLocale());
  }

  /** «Comptez 3 à 5 jours». */
  public String getDelay() {
    Scope scope = Scope.organisation(organisation().id());
    return call.read(
            () ->
                say.now()
                    .text(
                        "account-request.delay",
                        settings.value(AccountRequestSettings.LEAST_DAYS, scope),
                        settings.value(AccountRequestSettings.MOST_DAYS, scope)))
        .orElse("");
  }
}
