package fr.portailfamille.web.planning;

import fr.portailfamille.booking.HoldOutcome;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the last changes of each household that this session sent; for the result page.
 */
@SessionScoped
public class LastChanges implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 10;

  private final Map<Long, ArrayList<HoldOutcome>> outcomesByHousehold = new LinkedHashMap<>();

  public synchronized void keep(long householdId, List<HoldOutcome> outcomes) {
    outcomesByHousehold.remove(householdId);
    outcomesByHousehold.put(householdId, new ArrayList<>(outcomes));
    if (outcomesByHousehold.size() > MOST) {
      outcomesByHousehold.remove(outcomesByHousehold.keySet().iterator().next());
    }
  }

  public synchronized List<HoldOutcome> of(long householdId) {
    return List.copyOf(outcomesByHousehold.getOrDefault(householdId, new ArrayList<>()));
  }
}
