package fr.portailfamille.communication.internal;

import fr.portailfamille.household.HouseholdView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Queues letters to a household, in French, at the address of its dossier. One that is not reached
 * by mail hears nothing: staff print what it must know.
 */
@Dependent
public class HouseholdPost {

  @Inject private Outbox outbox;

  /**
   * Queues a letter; the household's id is one of its facts.
   *
   * @param once the fact behind it: one mail per letter and fact
   */
  void send(HouseholdView household, String letter, Map<String, ?> facts, Object once) {
    send(household, letter, facts, once, null, null);
  }

  /**
   * The same with a secret.
   *
   * @param until from when the secret is worth nothing any more
   */
  void send(
      HouseholdView household,
      String letter,
      Map<String, ?> facts,
      Object once,
      String secret,
      Instant until) {
    if (!household.isReachedByMail()) {
      return;
    }
    Map<String, Object> all = new HashMap<>(facts);
    all.put("household", household.id());
    outbox.queue(
        new Mail(
            household.organisationId(),
            household.email(),
            "fr",
            letter,
            all,
            secret,
            until,
            letter + ":" + once));
  }
}
