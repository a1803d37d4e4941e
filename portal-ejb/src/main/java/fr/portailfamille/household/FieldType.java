package fr.portailfamille.household;

/** How a field of the dossier is typed, checked and shown; see {@link FieldText}. */
public enum FieldType {
  TEXT,
  /** Kept as E.164, shown as «06 12 34 56 78». */
  PHONE,
  MAIL,
  DATE,
  POSTCODE,
  /** Its INSEE code is kept beside it where the town is known. */
  TOWN,
  CHOICE,
  WHOLE_NUMBER,
  YES_NO,
  MONEY,
  /** N° de sécurité sociale: kept encrypted, shown by its last four digits. */
  NIR
}
