package fr.portailfamille.web.staff;

import fr.portailfamille.payment.PaymentStory;
import fr.portailfamille.payment.SettlementStatus;
import fr.portailfamille.payment.StoryStep;
import fr.portailfamille.web.bank.StoryState;

/**
 * A payment on the sheet of its family.
 *
 * @param open whether its steps are shown at once: the address names it
 */
public record StaffPayment(PaymentStory story, boolean open) {

  /** The key of the words that say where it stands. */
  public String words() {
    return isUnsettled()
        ? "staff.household.payments.unsettled"
        : "payment-story." + new StoryState(story).name();
  }

  /** Whether it pays the balance of the account. */
  public boolean account() {
    return new StoryState(story).isAccount();
  }

  /** The key of the words that say a step. */
  public String step(StoryStep step) {
    return new StoryState(story).step(step);
  }

  /** The kind of sign beside those words. */
  public String kind() {
    return isUnsettled() ? "warn" : new StoryState(story).kind();
  }

  /** A family reads that its payment is confirmed; staff must see that its bookings are not. */
  private boolean isUnsettled() {
    return story.settlement() == SettlementStatus.PENDING;
  }
}
