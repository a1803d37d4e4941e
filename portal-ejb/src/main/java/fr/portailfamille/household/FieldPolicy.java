package fr.portailfamille.household;

/** What an organisation does with a field; HIDDEN ones are neither asked nor kept up to date. */
public enum FieldPolicy {
  HIDDEN,
  VISIBLE,
  EDITABLE,
  COMPULSORY;

  /** Whether families may fill it in. */
  public boolean isEditable() {
    return this == EDITABLE || this == COMPULSORY;
  }
}
