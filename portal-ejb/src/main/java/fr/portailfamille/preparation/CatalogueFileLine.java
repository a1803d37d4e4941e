package fr.portailfamille.preparation;

import java.io.Serializable;
import java.time.Instant;

/**
 * A file among those that were brought.
 *
 * @param faults found when it came: with one, nothing could be written
 */
public record CatalogueFileLine(
    long id, String fileName, int faults, Instant createdAt, Instant writtenAt)
    implements Serializable {

  /** What has become of it: {@code written}, {@code faulty} or {@code waiting}. */
  public String state() {
    if (writtenAt != null) {
      return "written";
    }
    return faults > 0 ? "faulty" : "waiting";
  }
}
