package fr.portailfamille.identity;

/** What a login still needs after the right password. */
public enum SecondStep {
  NONE,
  /** A code of the app, or one of those printed. */
  CODE,
  /** An app has to be set up first: an organisation of the account asks for it. */
  ENROL
}
