package fr.portailfamille.household;

/** How a field of the dossier is typed, checked and shown; see {@link FieldText}. */
public enum FieldType {
  TEXT,
  /** A text of several lines. */
  NOTE,
  /** Kept as E.164, shown as «06 12 34 56 78». */
  PHONE,
  MAIL,
  DATE,
  POSTCODE,
  /** Its INSEE code is kept beside it where the town is known. */
  TOWN,
  CHOICE,
  /** Any number of a list; see {@link FieldLists}. */
  CHOICES,
  /** Any number of a list, each with its day. */
  DATED_CHOICES,
  /** Persons with phone and link. */
  PEOPLE,
  YES_NO,
  /** Kept in cents, typed with or without them. */
  MONEY,
  /** N° de sécurité sociale: kept encrypted, shown by its last four digits. */
  NIR,
  /** An account in SEPA: kept encrypted, shown by its last four signs. */
  IBAN;

  /** Whether what is typed for it is kept encrypted. */
  public boolean isSealed() {
    return this == NIR || this == IBAN;
  }
}
