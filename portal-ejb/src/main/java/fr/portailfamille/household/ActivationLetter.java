package fr.portailfamille.household;

import fr.portailfamille.organisation.OrganisationView;
import java.time.Instant;

/**
 * What the letter with a one-time code says; the code is readable here and nowhere else.
 *
 * @param code grouped, {@code BCDFG-HJKMN}
 */
public record ActivationLetter(
    OrganisationView organisation,
    HouseholdView household,
    String holder,
    String login,
    String code,
    Instant until) {

  @Override
  public String toString() {
    return "ActivationLetter[login=" + login + ", until=" + until + "]";
  }
}
