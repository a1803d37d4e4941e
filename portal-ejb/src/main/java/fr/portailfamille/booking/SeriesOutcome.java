package fr.portailfamille.booking;

import java.io.Serializable;
import java.util.List;

/**
 * What became of wishes for series: which are held, each with all its dates, and which are not,
 * with their reasons.
 */
public record SeriesOutcome(List<SeriesItem> held, List<SeriesItem> refused)
    implements Serializable {

  public SeriesOutcome {
    held = List.copyOf(held);
    refused = List.copyOf(refused);
  }

  /** Whether nothing was held because the family has it all already: a form sent twice. */
  public boolean isKnown() {
    return held.isEmpty()
        && refused.stream()
            .flatMap(item -> item.refusals().stream())
            .allMatch(AlreadyEnrolled.class::isInstance);
  }
}
