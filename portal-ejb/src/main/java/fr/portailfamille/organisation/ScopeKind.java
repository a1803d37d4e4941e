package fr.portailfamille.organisation;

/** Portée: where a setting may be given a value, from the widest to the narrowest. */
public enum ScopeKind {
  INSTALLATION,
  ORGANISATION,
  REGIE,
  STRUCTURE,
  ACTIVITY
}
