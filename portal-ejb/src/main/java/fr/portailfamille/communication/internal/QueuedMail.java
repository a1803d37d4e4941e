package fr.portailfamille.communication.internal;

import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * A row of the outbox, claimed for sending.
 *
 * @param secret encrypted; null where there is none
 */
public record QueuedMail(
    long id,
    Long organisationId,
    String recipient,
    String locale,
    String template,
    JsonObject facts,
    byte[] secret,
    Instant secretUntil,
    Instant createdAt,
    int tries) {

  /** Whether its secret is worth nothing any more. */
  public boolean lapsedAt(Instant now) {
    return secretUntil != null && !now.isBefore(secretUntil);
  }
}
