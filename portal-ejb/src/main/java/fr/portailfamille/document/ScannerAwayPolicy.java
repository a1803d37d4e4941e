package fr.portailfamille.document;

/** What happens to a file while the configured virus scanner does not answer. */
public enum ScannerAwayPolicy {
  REFUSE,
  TAKE
}
