package fr.portailfamille.booking;

/** Where a booking stands between being confirmed and being cancelled with its money settled. */
public enum CancelState {
  /** Can be cancelled now. */
  CANCELLABLE,
  /** Too late to cancel; can be given back, to be credited once somebody takes it. */
  RETURNABLE,
  /** Cannot be cancelled by its family; the refusals say why. */
  FIXED,
  /** Cancelled and credited. */
  CREDITED,
  /** Cancelled; goes back to the card that paid for it. */
  TO_CARD,
  /** Cancelled, to be credited once somebody takes the place. */
  FOR_RESALE,
  /** Cancelled; somebody took the place, and it was credited. */
  RESOLD,
  /** Cancelled; nobody took the place before it began. */
  UNSOLD,
  /** Cancelled, and nothing came back. */
  WITHOUT_MONEY;

  /** Whether its family can still give up the place. */
  public boolean isOpen() {
    return this == CANCELLABLE || this == RETURNABLE;
  }

  /** Whether its price has been credited. */
  public boolean isCredited() {
    return this == CREDITED || this == RESOLD;
  }
}
