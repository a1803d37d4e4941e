package fr.portailfamille.billing.internal;

/** Nature d'écriture: what an entry records; the sign of its amount follows from it. */
public enum LedgerKind {
  /** An invoice. */
  CHARGE,
  /** A booking charged to the account at once, without an invoice. */
  BOOKING,
  PAYMENT,
  CREDIT,
  /** A booking that was cancelled, credited to the account. */
  CANCELLATION,
  REFUND,
  CHARGEBACK
}
