package fr.portailfamille.web.login;

import fr.portailfamille.identity.KeyToScan;
import fr.portailfamille.identity.SecondFactorOutcome;
import fr.portailfamille.identity.SecondFactorService;
import fr.portailfamille.identity.SecondFactorState;
import fr.portailfamille.identity.SecondStep;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.web.frame.Call;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The page of one's own second step: sets up an app, shows the printed codes this once, changes
 * both. For staff, and for a login whose organisation asks for it.
 */
@Named
@RequestScoped
public class SecondFactorPage {

  static final String PAGE = "/second-factor.xhtml";
  private static final String CODES = "second-factor.codes";
  private static final String NEXT = "second-factor.next";

  @Inject private SecondFactorService factors;
  @Inject private Admission admission;
  @Inject private CurrentCaller caller;
  @Inject private FacesContext faces;
  @Inject private Call call;
  private String code;
  private Shown shown;

  private record Shown(SecondFactorState state, KeyToScan key) {}

  /** Before the page is shown, and before it does anything: whom it is for. */
  public void check() {
    boolean enrols = admission.pending().filter(p -> p.step() == SecondStep.ENROL).isPresent();
    if (!enrols && !caller.hasRole("STAFF")) {
      call.redirect(LoginAddress.PAGE);
    }
  }

  public boolean isAllowed() {
    return !faces.getResponseComplete();
  }

  /** Makes the secret of a new app. */
  public void begin() {
    ask("change:code", factors::begin).ifPresentOrElse(made -> call.redirect(PAGE), this::stay);
  }

  /** The code of the new app: it counts from now on. */
  public void confirm() {
    ask("confirm:code", factors::confirm)
        .ifPresentOrElse(
            made -> {
              keep(made.recoveryCodes());
              String next = admission.complete().orElse(LoginAddress.PAGE);
              faces.getExternalContext().getFlash().put(NEXT, next);
              call.redirect(PAGE);
            },
            this::stay);
  }

  public void renewCodes() {
    ask("change:code", factors::newCodes)
        .ifPresentOrElse(
            made -> {
              keep(made.recoveryCodes());
              call.redirect(PAGE);
            },
            this::stay);
  }

  /** Refused: the page is shown again with the reason. */
  private void stay() {
    code = null;
  }

  private Optional<SecondFactorOutcome> ask(
      String field, BiFunction<Long, String, SecondFactorOutcome> question) {
    check();
    if (faces.getResponseComplete()) {
      return Optional.empty();
    }
    shown = null;
    return call.result(() -> question.apply(accountId(), code))
        .filter(outcome -> isPassed(field, outcome));
  }

  private boolean isPassed(String field, SecondFactorOutcome outcome) {
    outcome.refusal().ifPresent(refusal -> call.refusedAt(field, List.of(refusal)));
    return outcome.isPassed();
  }

  private void keep(List<String> codes) {
    faces.getExternalContext().getFlash().put(CODES, List.copyOf(codes));
  }

  private long accountId() {
    return admission.accountId().orElseThrow();
  }

  private Shown shown() {
    if (shown == null) {
      shown =
          call.read(
                  () ->
                      new Shown(factors.state(accountId()), factors.key(accountId()).orElse(null)))
              .orElseThrow();
    }
    return shown;
  }

  public SecondFactorState getState() {
    return shown().state();
  }

  /** What an app is being set up with; null outside of that. */
  public KeyToScan getKey() {
    return shown().key();
  }

  /** The codes to print, right after they were made; null at any other time. */
  public Object getCodes() {
    return flash().get(CODES);
  }

  /** Where to go on after the app was set up; null at any other time. */
  public Object getNext() {
    return flash().get(NEXT);
  }

  private Flash flash() {
    return faces.getExternalContext().getFlash();
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
