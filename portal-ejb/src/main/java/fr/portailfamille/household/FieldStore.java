package fr.portailfamille.household;

/**
 * Which row keeps a field. Only what is a PERSON's own (its VACCINEs too) is shared by the
 * households of a child whose parents live apart; all the rest is each household's own.
 */
public enum FieldStore {
  HOUSEHOLD,
  MEMBER,
  PERSON,
  REGIE,
  /** The vaccines of a person, shared like it. */
  VACCINE,
  /** Who may fetch a child and who may not, as this household says. */
  PICKUP,
  /** The history of the quotient familial. */
  QUOTIENT
}
