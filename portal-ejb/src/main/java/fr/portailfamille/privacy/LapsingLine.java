package fr.portailfamille.privacy;

import fr.portailfamille.shared.DataCategory;
import java.util.List;

/**
 * What the next night would remove of a category.
 *
 * @param months how long it is kept
 * @param sample the oldest of them
 */
public record LapsingLine(DataCategory category, int months, long count, List<String> sample) {

  public LapsingLine {
    sample = List.copyOf(sample);
  }
}
