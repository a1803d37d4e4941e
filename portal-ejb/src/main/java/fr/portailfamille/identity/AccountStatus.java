package fr.portailfamille.identity;

/** How an account stands: only an active one logs in. */
public enum AccountStatus {
  /** Opened; its holder has not chosen a password yet. */
  INVITED,
  ACTIVE,
  /** Closed: no login, link or code works. */
  DISABLED
}
