package fr.portailfamille.shared;

/**
 * What personal data are kept for, as families and retention count them. Their words (what, why,
 * legal basis) stand in the bundle of the screens under {@code privacy.category.<NAME>}.
 */
public enum DataCategory {
  /** Login, mail address, password, second step. */
  ACCOUNT,
  /** The household and its members: addresses, phones, quotient familial. */
  DOSSIER,
  /** What a person's sheet says of health: allergies, PAI, vaccines, doctor, diets. */
  HEALTH,
  DOCUMENTS,
  /** Requests for accounts that wait for a decision, spreadsheets that were brought in. */
  REQUESTS,
  /** Enrolments, bookings, baskets. */
  BOOKINGS,
  /** Waiting that ended without a place, addresses of calendars that nobody fetches. */
  PAST_WISHES,
  /** Invoices and ledger: ten years (Code de commerce, article L123-22). */
  BILLING,
  /** What the bank said: with the books. */
  PAYMENTS,
  /** Mails that the portal wrote. */
  MAILS,
  /** Who signed in, when, from where. */
  TRACES,
  /** Who did what: the journal without the logins. */
  JOURNAL
}
