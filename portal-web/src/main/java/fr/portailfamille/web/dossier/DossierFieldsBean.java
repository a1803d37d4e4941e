package fr.portailfamille.web.dossier;

import fr.portailfamille.household.ConsentService;
import fr.portailfamille.household.ConsentText;
import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierRules;
import fr.portailfamille.household.DossierWords;
import fr.portailfamille.household.FieldPolicy;
import fr.portailfamille.household.FieldRule;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.web.frame.Call;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an organisation ({@code ?o=}, its code) asks in its dossiers, and its text of consent. */
@Named("dossierFields")
@RequestScoped
public class DossierFieldsBean {

  @Inject private DossierRules rules;
  @Inject private ConsentService consents;
  @Inject private OrganisationService organisations;
  @Inject private Call call;
  @Inject private FacesContext faces;
  @Inject private CurrentCaller caller;
  private List<OrganisationView> mine;
  private Map<DossierField, FieldRule> ruled;

  /** A field on the page. */
  public record Line(
      DossierField field, String label, List<Choice> policies, boolean waits, String purpose) {

    public String name() {
      return field.key().replace('.', '-');
    }
  }

  /** A policy that may be chosen. */
  public record Choice(FieldPolicy policy, boolean chosen) {}

  /** Before the page is shown: an organisation of others is «introuvable». */
  public void check() {
    if (faces.getExternalContext().getRequestParameterMap().get("o") != null && chosen() == null) {
      call.notFound();
    }
  }

  public List<OrganisationView> getMine() {
    if (mine == null) {
      mine = call.read(organisations::mine).orElse(List.of());
    }
    return mine;
  }

  /** The organisation of the address, the first of the caller's without one. */
  public OrganisationView getOrganisation() {
    OrganisationView chosen = chosen();
    if (chosen == null) {
      throw new RefusedException(new NotFound());
    }
    return chosen;
  }

  /** Whether the caller may decide; others read. */
  public boolean isAdmin() {
    return caller.hasRole("ADMIN");
  }

  public boolean isShown() {
    return chosen() != null;
  }

  private OrganisationView chosen() {
    String code = faces.getExternalContext().getRequestParameterMap().get("o");
    return getMine().stream()
        .filter(o -> code == null || o.code().equals(code))
        .findFirst()
        .orElse(null);
  }

  public List<Line> getLines() {
    DossierWords words = words();
    return Arrays.stream(DossierField.values()).map(field -> line(field, words)).toList();
  }

  private Line line(DossierField field, DossierWords words) {
    FieldRule rule = ruled().get(field);
    List<Choice> policies =
        Arrays.stream(FieldPolicy.values())
            .filter(field::allows)
            .map(policy -> new Choice(policy, policy == rule.policy()))
            .toList();
    return new Line(
        field, words.label(field), policies, rule.waits(), words.purpose(field.purpose()));
  }

  private Map<DossierField, FieldRule> ruled() {
    if (ruled == null) {
      ruled = call.read(() -> rules.of(getOrganisation().id())).orElseThrow();
    }
    return ruled;
  }

  /** Saves the rules, all of them or none. */
  public void save() {
    Map<DossierField, FieldRule> wished = new EnumMap<>(DossierField.class);
    for (DossierField field : DossierField.values()) {
      policy(field)
          .ifPresent(
              policy -> wished.put(field, new FieldRule(policy, posted(field, "w") != null)));
    }
    call.result(() -> rules.change(getOrganisation().id(), wished))
        .ifPresent(
            changed -> {
              call.success("dossier-fields.saved", changed);
              back();
            });
  }

  private Optional<FieldPolicy> policy(DossierField field) {
    String typed = posted(field, "p");
    return Arrays.stream(FieldPolicy.values()).filter(p -> p.name().equals(typed)).findFirst();
  }

  private String posted(DossierField field, String part) {
    return posted(part + "-" + field.key().replace('.', '-'));
  }

  private String posted(String name) {
    return faces.getExternalContext().getRequestParameterMap().get(name);
  }

  public ConsentText getConsent() {
    return call.read(() -> consents.current(getOrganisation().id())).orElseThrow();
  }

  public String getBody() {
    String typed = posted("body");
    String body = getConsent().body();
    return typed != null ? typed : body != null ? body : words().consent();
  }

  public String getRefusal() {
    String typed = posted("refusal");
    String refusal = getConsent().refusal();
    return typed != null ? typed : refusal != null ? refusal : words().consentRefusal();
  }

  /** Publishes a new text of consent: every family is asked again. */
  public void publish() {
    call.result(() -> consents.publish(getOrganisation().id(), posted("body"), posted("refusal")))
        .ifPresent(
            number -> {
              call.success("dossier-fields.published", number);
              back();
            });
  }

  private void back() {
    call.redirect("/staff/dossier-fields.xhtml?o=" + getOrganisation().code());
  }

  private DossierWords words() {
    return new DossierWords(faces.getViewRoot().getLocale());
  }
}
