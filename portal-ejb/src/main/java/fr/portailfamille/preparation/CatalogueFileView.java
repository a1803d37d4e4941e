package fr.portailfamille.preparation;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A catalogue's file as it was brought.
 *
 * @param writtenAt null as long as nothing was written
 * @param print of what would be written: what is written has the same, or nothing is
 */
public record CatalogueFileView(
    long id,
    long organisationId,
    String organisationName,
    String fileName,
    Instant createdAt,
    Instant writtenAt,
    List<FileCount> counts,
    List<FileChange> changes,
    List<FileNotice> notices,
    List<FileFault> faults,
    String print)
    implements Serializable {

  public CatalogueFileView {
    counts = List.copyOf(counts);
    changes = List.copyOf(changes);
    notices = List.copyOf(notices);
    faults = List.copyOf(faults);
  }

  public boolean isWritten() {
    return writtenAt != null;
  }

  /** Whether everything stands as the file says. */
  public boolean isNothing() {
    return faults.isEmpty() && changes.isEmpty();
  }
}
