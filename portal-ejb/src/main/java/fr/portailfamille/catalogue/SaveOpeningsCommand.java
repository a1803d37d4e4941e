package fr.portailfamille.catalogue;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;

/**
 * From when on whom: an audience that is left out opens with everybody.
 *
 * @param early before the opening to all
 */
public record SaveOpeningsCommand(long activityId, Map<Audience, Instant> early)
    implements Serializable {

  public SaveOpeningsCommand {
    early = Map.copyOf(early);
  }
}
