package fr.portailfamille.household;

/** What a login may do for a household. */
public enum Right {
  VIEW,
  BOOK,
  PAY,
  EDIT
}
