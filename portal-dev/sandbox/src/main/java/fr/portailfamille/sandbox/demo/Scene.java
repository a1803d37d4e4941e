package fr.portailfamille.sandbox.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Where and when the stories of the four organisations play.
 *
 * @param key the portal's master key, base64 of 32 bytes: seals the secrets of régies
 * @param documents where the portal stores the documents of families
 * @param now when all that is written was created
 */
record Scene(Rows rows, String key, Path documents, Instant now) {

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  LocalDate today() {
    return LocalDate.ofInstant(now, PARIS);
  }

  Families families() {
    return new Families(rows, now);
  }

  /** The birthday of somebody of this age, in completed years and months. */
  LocalDate birth(int years, int months) {
    return today().minusYears(years).minusMonths(months);
  }
}
