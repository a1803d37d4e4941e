package fr.portailfamille.web.bank;

import fr.portailfamille.basket.AccountDebt;
import fr.portailfamille.basket.AccountPaymentService;
import fr.portailfamille.basket.BasketPaymentService;
import fr.portailfamille.basket.BasketService;
import fr.portailfamille.basket.BasketView;
import fr.portailfamille.payment.PaymentService;
import fr.portailfamille.payment.PaymentStatus;
import fr.portailfamille.payment.PaymentStory;
import fr.portailfamille.payment.SettlementStatus;
import fr.portailfamille.payment.StoryStep;
import fr.portailfamille.shared.Money;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import fr.portailfamille.web.frame.PageWording;
import fr.portailfamille.web.frame.Wording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The story of a payment: what happened, what happens next by itself, and the ticket. */
@Named
@RequestScoped
public class PaymentStoryBean {

  private static final String BASKET = "basket:";

  @Inject private PaymentService payments;
  @Inject private AccountPaymentService accounts;
  @Inject private BasketService baskets;
  @Inject private BasketPaymentService paying;
  @Inject private FamilyPage familyPage;
  @Inject private Call call;
  @Inject private PageWording say;
  private PaymentStory story;
  private Optional<Instant> heldUntil;

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
    return words.text(
        words.byMail(
            new StoryState(getStory()).next(), familyPage.getHousehold().isReachedByMail()),
        words.hour(story.windowEndsAt()),
        story.received());
  }

  /** What a payment of the account left to pay, in words; null until it is counted. */
  public String getLeft() {
    if (!isAccount()) {
      return null;
    }
    String reference = getStory().reference();
    return call.read(() -> accounts.left(familyPage.getHouseholdId(), reference))
        .orElse(Optional.empty())
        .map(this::left)
        .orElse(null);
  }

  /** Whether what was credited has been used since, in words; null where all of it is there. */
  public String getUsedSince() {
    if (isAccount() || getStory().settlement() != SettlementStatus.CREDITED) {
      return null;
    }
    return call.read(() -> paying.creditNow(familyPage.getHouseholdId(), story.reference()))
        .filter(credit -> credit.compareTo(story.received()) < 0)
        .map(
            credit ->
                credit.isZero()
                    ? say.now().text("payment-story.used")
                    : say.now().text("payment-story.used.partly", credit))
        .orElse(null);
  }

  private String left(Money left) {
    if (left.isZero()) {
      return say.now().text("payment-story.left.settled");
    }
    return left.isPositive()
        ? say.now().text("payment-story.left.due", left)
        : say.now().text("payment-story.left.credit", left.negated());
  }

  /** Whether the balance of an account is being paid. */
  public boolean isAccount() {
    return new StoryState(getStory()).isAccount();
  }

  /** A step of the story, in words. */
  public String step(StoryStep step) {
    return say.now().text(new StoryState(getStory()).step(step));
  }

  /** The kind of sign beside those words. */
  public String getKind() {
    return new StoryState(getStory()).kind();
  }

  /** Where to try again, when that makes sense; null otherwise. */
  public String getRetryAddress() {
    boolean over = !getStory().paid() && (!story.status().isOpen() || story.asking());
    if (!over || story.paidOtherwise()) {
      return null;
    }
    return addressOf(familyPage.getHouseholdId(), story.debtKey());
  }

  /** What is to be paid still after money came that did not pay it; null otherwise. */
  public String getLeftToPayAddress() {
    return getHeldUntil() == null
        ? null
        : addressOf(familyPage.getHouseholdId(), getStory().debtKey());
  }

  /** Until when the places are held that money came for without paying them; null otherwise. */
  public Instant getHeldUntil() {
    if (heldUntil == null) {
      heldUntil = Optional.ofNullable(readHeldUntil());
    }
    return heldUntil.orElse(null);
  }

  private Instant readHeldUntil() {
    if (!Set.of("paid-credited", "paid-differs").contains(getState())
        || !story.debtKey().startsWith(BASKET)) {
      return null;
    }
    long basket = Long.parseLong(story.debtKey().substring(BASKET.length()));
    return call.read(() -> baskets.basket(familyPage.getHouseholdId(), basket))
        .filter(view -> view.isOpen() && !view.lines().isEmpty())
        .map(BasketView::payBefore)
        .orElse(null);
  }

  /** Where a debt is paid; null where no page does. */
  static String addressOf(long household, String debtKey) {
    if (AccountDebt.isOne(debtKey)) {
      return "/family/balance.xhtml?h=" + household + "&g=" + AccountDebt.regieOf(debtKey);
    }
    return debtKey.startsWith(BASKET)
        ? "/family/basket.xhtml?h=" + household + "&b=" + debtKey.substring(BASKET.length())
        : null;
  }

  /** Sent to the bank, which waits for it still: its page may have been closed by mistake. */
  public boolean isToResume() {
    return getStory().status() == PaymentStatus.PENDING
        && !story.asking()
        && !story.paidOtherwise();
  }

  /** Not yet sent to the bank: the way on. */
  public boolean isToSend() {
    return getStory().status() == PaymentStatus.CREATED && !story.paidOtherwise();
  }
}
