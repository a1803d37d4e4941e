package fr.portailfamille.web.bank;

import fr.portailfamille.payment.PaymentService;
import fr.portailfamille.payment.PaymentStatus;
import fr.portailfamille.payment.PaymentStory;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import fr.portailfamille.web.frame.PageWording;
import fr.portailfamille.web.frame.Wording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The story of a payment: what happened, what happens next by itself, and the ticket. */
@Named
@RequestScoped
public class PaymentStoryBean {

  private static final String BASKET = "basket:";

  @Inject private PaymentService payments;
  @Inject private FamilyPage familyPage;
  @Inject private Call call;
  @Inject private PageWording say;
  private PaymentStory story;

  /** Before the page is shown: another household's payment ends as «introuvable». */
  public void check() {
    if (familyPage.isChosen() && !FacesContext.getCurrentInstance().getResponseComplete()) {
      getStory();
    }
  }

  public PaymentStory getStory() {
    if (story == null) {
      story =
          call.read(() -> payments.story(familyPage.getHouseholdId(), PaymentBean.reference()))
              .orElse(null);
    }
    return story;
  }

  /** Which words say where the payment stands: {@code paid-done}, {@code refused}… */
  public String getState() {
    return new StoryState(getStory()).name();
  }

  /** What comes next, in words. */
  public String getNext() {
    Wording words = say.now();
    String key = "payment-story." + getState() + ".next";
    return words.text(
        words.byMail(key, familyPage.getHousehold().isReachedByMail()),
        words.hour(story.windowEndsAt()),
        story.received());
  }

  /** The kind of sign beside those words. */
  public String getKind() {
    return new StoryState(getStory()).kind();
  }

  /** Where to try again, when that makes sense; null otherwise. */
  public String getRetryAddress() {
    boolean over = !getStory().paid() && (!story.status().isOpen() || story.asking());
    boolean basket = story.debtKey().startsWith(BASKET);
    return over && basket && !story.paidOtherwise()
        ? "/family/basket.xhtml?h="
            + familyPage.getHouseholdId()
            + "&b="
            + story.debtKey().substring(BASKET.length())
        : null;
  }

  /** Not yet sent to the bank: the way on. */
  public boolean isToSend() {
    return getStory().status() == PaymentStatus.CREATED && !story.paidOtherwise();
  }
}
