package fr.portailfamille.booking;

/** État d'une réservation: what has become of the bookings of a request. */
public enum RequestState {
  /** Held until its hour. */
  AWAITING_PAYMENT,
  /** Paid for, or free of charge. */
  CONFIRMED,
  /** Part of it is confirmed, part was lost. */
  PARTLY,
  /** Its hour passed without payment: the places are free again. */
  LAPSED,
  /** Given back. */
  CANCELLED;

  /**
   * The state of a request with so many bookings of each fate. What the family took out before it
   * paid is not counted here: the request is about the rest.
   *
   * @param held whose hour has not passed
   * @param lapsed whose hour has passed, marked EXPIRED or not
   * @param cancelled given back after they had been confirmed
   */
  public static RequestState of(int held, int confirmed, int lapsed, int cancelled) {
    if (held > 0) {
      return AWAITING_PAYMENT;
    }
    if (confirmed > 0) {
      return lapsed + cancelled > 0 ? PARTLY : CONFIRMED;
    }
    return lapsed > 0 ? LAPSED : CANCELLED;
  }
}
