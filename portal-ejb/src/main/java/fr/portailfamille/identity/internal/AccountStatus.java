package fr.portailfamille.identity.internal;

/** Only an active account logs in. */
public enum AccountStatus {
  INVITED,
  ACTIVE,
  DISABLED
}
