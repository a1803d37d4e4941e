package fr.portailfamille.document;

/** Type de document: what «Autre document» roughly is. */
public enum OtherKind {
  IDENTITY,
  ADDRESS,
  INCOME,
  HEALTH,
  CUSTODY,
  INSURANCE,
  OTHER
}
