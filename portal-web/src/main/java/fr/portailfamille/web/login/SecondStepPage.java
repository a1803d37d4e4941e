package fr.portailfamille.web.login;

import fr.portailfamille.identity.SecondFactorOutcome;
import fr.portailfamille.identity.SecondFactorService;
import fr.portailfamille.web.frame.Call;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.OptionalLong;

/** The page of the second step: asks for a code of the app or a printed one. */
@Named
@RequestScoped
public class SecondStepPage {

  static final String PAGE = "/second-step.xhtml";

  @Inject private SecondFactorService factors;
  @Inject private Admission admission;
  @Inject private Call call;
  private String code;

  /** Before the page is shown: without a login under way there is nothing to do here. */
  public void check() {
    if (admission.accountId().isEmpty()) {
      call.redirect(LoginAddress.PAGE);
    }
  }

  public void pass() {
    OptionalLong account = admission.accountId();
    if (account.isEmpty()) {
      call.redirect(LoginAddress.PAGE);
      return;
    }
    call.result(() -> factors.pass(account.getAsLong(), code)).ifPresent(this::follow);
  }

  private void follow(SecondFactorOutcome outcome) {
    if (outcome.isPassed()) {
      call.redirect(admission.complete().orElse(LoginAddress.PAGE));
    } else {
      call.refusedAt("secondStep:code", List.of(outcome.refusal().orElseThrow()));
    }
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
