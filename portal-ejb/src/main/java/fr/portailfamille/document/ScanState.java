package fr.portailfamille.document;

/** What the virus scanner said of a file: nothing found, not asked though configured, none. */
public enum ScanState {
  CLEAN,
  UNCHECKED,
  NONE
}
