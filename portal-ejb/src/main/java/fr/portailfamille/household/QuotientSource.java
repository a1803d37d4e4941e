package fr.portailfamille.household;

/** Who said a quotient familial. */
public enum QuotientSource {
  FAMILY,
  CAF,
  MSA,
  TAX_NOTICE,
  STAFF
}
