package fr.portailfamille.household;

/**
 * What a field is collected for. Its words (purpose, legal basis, retention) stand in the bundle
 * {@code dossier} under {@code purpose.<NAME>}, {@code .basis} and {@code .retention}; durations
 * follow the simplified standard NS-058 of the CNIL.
 */
public enum DataPurpose {
  IDENTITY,
  CONTACT,
  PRICING,
  PAYMENT,
  BANK_ACCOUNT,
  WORK,
  SCHOOLING,
  HEALTH,
  CARE,
  GIFT,
  SOCIAL_SECURITY
}
