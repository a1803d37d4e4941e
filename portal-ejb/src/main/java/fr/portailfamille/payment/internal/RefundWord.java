package fr.portailfamille.payment.internal;

import fr.portailfamille.shared.Money;

/** What a bank says about money that may go back on a card. */
public sealed interface RefundWord {

  /**
   * What it holds of a payment.
   *
   * @param net what was taken less what has gone back
   * @param captured whether the card is debited; before that the payment is made smaller
   * @param settled false while the bank still checks the payment: nothing is given back then
   */
  record Holds(Money net, boolean captured, boolean settled) implements RefundWord {}

  /** It is done. */
  record Done() implements RefundWord {}

  /** It may be done later, or is done already: only what it holds will tell. */
  record Unclear(String code) implements RefundWord {}

  /**
   * It is not done.
   *
   * @param forGood whether asking again is of no use
   */
  record No(String code, boolean forGood) implements RefundWord {}
}
