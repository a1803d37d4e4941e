package fr.portailfamille.payment;

/**
 * Règlement d'une tentative payée. PENDING: what was paid for is not confirmed yet; DONE: it is;
 * CREDITED: it could not be, the money stands in the family's favour.
 */
public enum SettlementStatus {
  PENDING,
  DONE,
  CREDITED
}
