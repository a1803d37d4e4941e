package fr.portailfamille.shared;

import java.time.Instant;
import java.util.List;

/** Rows of a room whose time runs out; counted, listed and removed by the retention. */
public interface LapsingRecords {

  DataCategory category();

  /** How many of the organisation are older than this moment. */
  long count(long organisationId, Instant before);

  /** The oldest of them in a few words without a name, for the list of the dry run. */
  List<String> sample(long organisationId, Instant before, int most);

  /**
   * Removes some of them.
   *
   * @return how many; 0 when none is left
   */
  long remove(long organisationId, Instant before, int most);
}
