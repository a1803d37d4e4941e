package fr.portailfamille.household;

/** Why what was typed for a field is not taken; the screens say it under {@code fault.<NAME>}. */
public enum FaultReason {
  MISSING,
  TOO_LONG,
  UNREADABLE,
  NAME_MISSING,
  TOO_MANY,
  NOBODY,
  NOT_A_PHONE,
  NOT_A_MAIL,
  NOT_A_DATE,
  IN_THE_FUTURE,
  IS_TODAY,
  TOO_LONG_AGO,
  NOT_A_POSTCODE,
  NOT_A_TOWN,
  NOT_THE_TOWN,
  NOT_A_NUMBER,
  NEGATIVE,
  OUT_OF_BOUNDS,
  NOT_A_CHOICE,
  NOT_A_NIR,
  IBAN_OUTSIDE_SEPA,
  IBAN_LENGTH,
  IBAN_WRONG
}
