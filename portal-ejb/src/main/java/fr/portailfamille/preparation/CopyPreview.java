package fr.portailfamille.preparation;

import fr.portailfamille.catalogue.ActivityView;
import java.io.Serializable;
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
}
