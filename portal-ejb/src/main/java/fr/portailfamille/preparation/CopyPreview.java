package fr.portailfamille.preparation;

import fr.portailfamille.catalogue.ActivityView;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/**
 * A season of a structure and what the next one would be.
 *
 * @param activity that was asked for
 * @param from and to: school years, «2026-2027»
 */
public record CopyPreview(ActivityView activity, String from, String to, List<CopyLine> lines)
    implements Serializable {

  public CopyPreview {
    lines = List.copyOf(lines);
  }

  /** Whether sessions follow for one at least of these activities, once they are copied. */
  public boolean plans(Collection<Long> activityIds) {
    return lines.stream()
        .filter(line -> line.isPossible() && activityIds.contains(line.activityId()))
        .anyMatch(line -> line.remarks().stream().noneMatch(r -> r.what() == CopyRemark.NO_PLAN));
  }
}
