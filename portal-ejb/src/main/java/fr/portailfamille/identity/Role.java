package fr.portailfamille.identity;

/** Rôle: what a login may enter; the names are those of the security annotations. */
public enum Role {
  FAMILY,
  STAFF,
  ADMIN
}
