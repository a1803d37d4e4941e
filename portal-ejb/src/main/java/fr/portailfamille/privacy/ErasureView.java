package fr.portailfamille.privacy;

import java.io.Serializable;
import java.time.Instant;

/**
 * A request of erasure as its family reads it.
 *
 * @param words why it was refused
 */
public record ErasureView(
    long id, ErasureStatus status, Instant askedAt, Instant decidedAt, String words)
    implements Serializable {

  public boolean isOpen() {
    return status == ErasureStatus.WAITING || status == ErasureStatus.ACCEPTED;
  }
}
