package fr.portailfamille.document;

/** Whom a kind of document is about: the dossier, a child, an adult participant. */
public enum Subject {
  HOUSEHOLD,
  CHILD,
  ADULT
}
