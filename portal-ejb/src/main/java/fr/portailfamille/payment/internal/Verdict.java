package fr.portailfamille.payment.internal;

/** What was done with a message of a bank; the ones from WRONG_SIGNATURE on are kept aside. */
public enum Verdict {
  APPLIED,
  REPEATED,
  NO_CHANGE,
  WRONG_AMOUNT,
  SECOND_PAYMENT,
  WRONG_SIGNATURE,
  WRONG_MERCHANT,
  UNKNOWN_REFERENCE,
  MALFORMED
}
