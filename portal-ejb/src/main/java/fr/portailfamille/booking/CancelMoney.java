package fr.portailfamille.booking;

/** What becomes of the money of a booking that is cancelled. */
public enum CancelMoney {
  /** Credited to the family's account at once. */
  ACCOUNT,
  /** Goes back to the card that paid for it; to the account where it was not paid by card. */
  CARD,
  /** Nothing comes back. */
  NOTHING,
  /** Credited to the family's account once somebody else takes the place. */
  IF_RESOLD
}
