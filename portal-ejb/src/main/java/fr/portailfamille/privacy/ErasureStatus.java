package fr.portailfamille.privacy;

/** Where a request of erasure stands. */
public enum ErasureStatus {
  WAITING,
  WITHDRAWN,
  REFUSED,
  /** Accepted, and not yet carried out to its end. */
  ACCEPTED,
  DONE
}
