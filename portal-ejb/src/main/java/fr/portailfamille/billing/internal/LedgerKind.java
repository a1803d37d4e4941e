package fr.portailfamille.billing.internal;

/** Nature d'écriture: what an entry records; the sign of its amount follows from it. */
public enum LedgerKind {
  CHARGE,
  PAYMENT,
  CREDIT,
  REFUND,
  CHARGEBACK
}
