package fr.portailfamille.household;

/**
 * Which row keeps a field. Only what is a PERSON's own is shared by the households of a child whose
 * parents live apart; all the rest is each household's own.
 */
public enum FieldStore {
  HOUSEHOLD,
  MEMBER,
  PERSON,
  REGIE,
  /** The history of the quotient familial. */
  QUOTIENT
}
