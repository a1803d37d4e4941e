package fr.portailfamille.document;

/** Why staff sends a document back. */
public enum RefusalReason {
  UNREADABLE,
  INCOMPLETE,
  UNSIGNED,
  WRONG_DOCUMENT,
  WRONG_PERSON,
  TOO_OLD,
  OTHER
}
