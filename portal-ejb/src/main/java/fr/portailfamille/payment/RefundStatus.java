package fr.portailfamille.payment;

/**
 * État d'un remboursement. WAITING: not given to the bank yet, or it said no and is asked again;
 * SENT: given to the bank, which has not told how it ended.
 */
public enum RefundStatus {
  WAITING,
  SENT,
  DONE,
  REFUSED;

  /** Whether the bank may still give the money back. */
  public boolean isOpen() {
    return this == WAITING || this == SENT;
  }
}
