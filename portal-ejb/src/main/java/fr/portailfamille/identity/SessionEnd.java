package fr.portailfamille.identity;

/** Why a login session is over. */
public enum SessionEnd {
  LOGOUT,
  /** Its holder closed it from another device. */
  CLOSED,
  /** The password was changed. */
  PASSWORD,
  /** The account was disabled. */
  DISABLED,
  /** Staff ended it. */
  STAFF,
  /** Nothing is known about it (any more). */
  UNKNOWN
}
