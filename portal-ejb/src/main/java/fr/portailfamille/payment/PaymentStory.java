package fr.portailfamille.payment;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * The story of a payment for its family.
 *
 * @param received what the bank took, null until it did; it may differ from the amount asked
 * @param asking the window is over and the bank is being asked how it ended
 * @param settlement null until paid
 * @param paidOtherwise what it was meant to pay is settled by another payment
 * @param cardMask masked number, authorisation and transaction: of the bank, null until paid
 */
public record PaymentStory(
    String reference,
    PaymentStatus status,
    boolean asking,
    SettlementStatus settlement,
    Money amount,
    Money received,
    String merchantName,
    Instant startedAt,
    Instant windowEndsAt,
    Instant paidAt,
    String cardMask,
    String authorisation,
    String transaction,
    String debtKey,
    boolean paidOtherwise,
    List<StoryStep> steps)
    implements Serializable {

  public PaymentStory {
    steps = List.copyOf(steps);
  }

  /** Whether something more happens by itself, so that looking again is worth it. */
  public boolean moving() {
    return status.isOpen() || settlement == SettlementStatus.PENDING;
  }

  public boolean paid() {
    return status == PaymentStatus.PAID;
  }

  /** Another amount than asked was taken. */
  public boolean differs() {
    return received != null && !received.equals(amount);
  }
}
