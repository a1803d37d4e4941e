package fr.portailfamille.booking;

/** State of what a household booked or waits for, as «Suivi» shows it (guide 003). */
public enum FollowedState {
  /** Kept until its hour, to be paid before. */
  HELD,
  CONFIRMED,
  /** On a waiting list. */
  WAITING,
  /** Offered from a waiting list, to be accepted before its hour. */
  OFFERED,
  /** Given back by the family, before or after it was paid. */
  CANCELLED,
  /** Its hour passed without payment or answer, or the day came while it waited. */
  LAPSED,
  /** The structure closed the day: booked, held or waited for, it ended with it. */
  CLOSED
}
