package fr.portailfamille.web.staff;

import fr.portailfamille.payment.PaymentStory;
import fr.portailfamille.web.bank.StoryState;

/**
 * A payment on the sheet of its family.
 *
 * @param open whether its steps are shown at once: the address names it
 */
public record StaffPayment(PaymentStory story, boolean open) {

  public StoryState state() {
    return new StoryState(story);
  }
}
