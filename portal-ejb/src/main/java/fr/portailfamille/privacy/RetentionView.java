package fr.portailfamille.privacy;

import fr.portailfamille.shared.DataCategory;
import java.time.Instant;
import java.util.List;

/**
 * The retention of an organisation, without anything being changed.
 *
 * @param approvedAt since when lapsed data are removed at night; null: they are not
 * @param last the newest run; null before the first
 */
public record RetentionView(
    long organisationId,
    String organisation,
    List<LapsingLine> lines,
    Instant approvedAt,
    String approvedBy,
    Run last) {

  public RetentionView {
    lines = List.copyOf(lines);
  }

  public boolean isApproved() {
    return approvedAt != null;
  }

  /**
   * A run.
   *
   * @param endedAt null while it goes on
   */
  public record Run(Instant startedAt, Instant endedAt, List<Progress> progress) {

    public Run {
      progress = List.copyOf(progress);
    }
  }

  /** How far a run is in a category. */
  public record Progress(DataCategory category, long found, long removed) {}
}
