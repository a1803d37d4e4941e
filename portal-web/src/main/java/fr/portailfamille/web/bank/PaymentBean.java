package fr.portailfamille.web.bank;

import fr.portailfamille.payment.PaymentForm;
import fr.portailfamille.payment.PaymentService;
import fr.portailfamille.payment.PaymentStatus;
import fr.portailfamille.payment.PaymentStory;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import fr.portailfamille.web.frame.PageRights;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

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
   * Before the page is shown. The first GET notes that the family was sent, and only the family's
   * own page after «Payer» leads here. What is decided has its own page, and who may not pay reads
   * there how it goes on.
   */
  public void check() {
    if (!familyPage.isChosen()
        || FacesContext.getCurrentInstance().getResponseComplete()
        || getStory() == null) {
      return;
    }
    if (!story.status().isOpen() || story.paidOtherwise() || !rights.isPay()) {
      call.redirect(storyAddress());
    } else if (!isAgain()) {
      form = call.read(() -> payments.form(familyPage.getHouseholdId(), reference())).orElse(null);
    }
  }

  public PaymentStory getStory() {
    if (story == null) {
      story =
          call.read(() -> payments.story(familyPage.getHouseholdId(), reference())).orElse(null);
    }
    return story;
  }

  /** Whether the family was sent to the bank before, which takes this payment no second time. */
  public boolean isAgain() {
    return getStory() != null && story.status() != PaymentStatus.CREATED;
  }

  public boolean isShown() {
    return familyPage.isChosen() && (form != null || isAgain());
  }

  private String storyAddress() {
    return "/family/payment-story.xhtml?h="
        + familyPage.getHouseholdId()
        + "&r="
        + getStory().reference();
  }

  /** «Recommencer le paiement»: back to what is to be paid; what is decided has its own page. */
  public void restart() {
    long household = familyPage.getHouseholdId();
    call.redirect(
        call.result(() -> payments.giveUp(household, reference()))
            .map(debt -> PaymentStoryBean.addressOf(household, debt))
            .orElseGet(this::storyAddress));
  }

  static String reference() {
    return FacesContext.getCurrentInstance()
        .getExternalContext()
        .getRequestParameterMap()
        .getOrDefault("r", "");
  }

  public PaymentForm getForm() {
    return form;
  }

  /** How long the debt cannot be paid again when this payment is not finished. */
  public long getWindowMinutes() {
    return form.window().toMinutes();
  }
}
