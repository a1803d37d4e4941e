package fr.portailfamille.web.bank;

import fr.portailfamille.payment.PaymentForm;
import fr.portailfamille.payment.PaymentService;
import fr.portailfamille.payment.PaymentStory;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import fr.portailfamille.web.frame.PageRights;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Préparation du paiement: the page that sends the family to the bank. */
@Named
@RequestScoped
public class PaymentBean {

  @Inject private PaymentService payments;
  @Inject private FamilyPage familyPage;
  @Inject private PageRights rights;
  @Inject private Call call;
  private PaymentStory story;
  private PaymentForm form;

  /**
   * Before the page is shown. This GET notes that the family was sent: the same note each time, and
   * only the family's own page after «Payer» leads here. What is decided has its own page, and who
   * may not pay reads there how it goes on.
   */
  public void check() {
    if (!familyPage.isChosen() || FacesContext.getCurrentInstance().getResponseComplete()) {
      return;
    }
    long household = familyPage.getHouseholdId();
    Optional<PaymentStory> read = call.read(() -> payments.story(household, reference()));
    if (read.isEmpty()) {
      return;
    }
    story = read.get();
    if (!story.status().isOpen() || story.paidOtherwise() || !rights.isPay()) {
      call.redirect("/family/payment-story.xhtml?h=" + household + "&r=" + story.reference());
      return;
    }
    form = call.read(() -> payments.form(household, reference())).orElse(null);
  }

  static String reference() {
    return FacesContext.getCurrentInstance()
        .getExternalContext()
        .getRequestParameterMap()
        .getOrDefault("r", "");
  }

  public PaymentStory getStory() {
    return story;
  }

  public PaymentForm getForm() {
    return form;
  }

  /** How long the debt cannot be paid again when this payment is not finished. */
  public long getWindowMinutes() {
    return form.window().toMinutes();
  }
}
