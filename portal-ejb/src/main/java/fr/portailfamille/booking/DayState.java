package fr.portailfamille.booking;

/** State of a session for one person on the planning (guide 003 names them, guide 001 the band). */
public enum DayState {
  /** Cannot be booked; the refusals say why. */
  NOT_OPEN,
  /** Can be booked now. */
  FREE,
  /** Held, to be paid before its hour: the orange band. */
  HELD,
  /** Booked and paid. */
  BOOKED,
  /** No place left. */
  FULL,
  /** No place left; one may ask to be put on the waiting list. */
  LINE_OPEN,
  /** On the waiting list. */
  WAITING,
  /** A place is offered from the waiting list, to be accepted before its hour. */
  OFFERED
}
