package fr.portailfamille.communication.internal;

import java.time.Instant;
import java.util.Map;

/**
 * A mail to be queued: who gets it and the facts it tells, never a text.
 *
 * @param organisationId whose letter it is; null for the portal's own
 * @param locale {@code fr} or {@code en}
 * @param secret what may not lie readable in the database; null where there is none
 * @param secretUntil from when the secret is worth nothing any more; null without a secret
 * @param dedupeKey the fact behind it: one mail per fact
 */
public record Mail(
    Long organisationId,
    String recipient,
    String locale,
    String template,
    Map<String, ?> facts,
    String secret,
    Instant secretUntil,
    String dedupeKey) {}
