package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.util.Optional;

/** Whether what a booking has cost can go back to the card that paid for it. */
public enum CardReturn {
  POSSIBLE(null),
  /** The activity gives nothing back on cards. */
  NOT_ASKED(new CardRefundNotAllowed()),
  /** The contract of the régie with its bank does not allow it. */
  NOT_ALLOWED(new CardRefundNotAllowed()),
  /** Charged to the account, or paid there. */
  PAID_OTHERWISE(new NotPaidByCard()),
  /** What is left of the payment is less. */
  GIVEN_BACK(new CardMoneyGivenBack());

  private final Refusal refusal;

  CardReturn(Refusal refusal) {
    this.refusal = refusal;
  }

  /** Why not; empty where it is possible. */
  public Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }
}
