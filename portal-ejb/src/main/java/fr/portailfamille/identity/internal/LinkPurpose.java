package fr.portailfamille.identity.internal;

/** What a one-time link is for. */
public enum LinkPurpose {
  PASSWORD_RESET,
  ACTIVATION,
  EMAIL_CHANGE
}
