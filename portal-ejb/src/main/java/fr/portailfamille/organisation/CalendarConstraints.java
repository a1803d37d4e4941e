package fr.portailfamille.organisation;

import fr.portailfamille.shared.ChangedMeanwhile;
import fr.portailfamille.shared.KnownConstraints;
import fr.portailfamille.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the guards of the school calendar's table mean. */
@ApplicationScoped
public class CalendarConstraints implements KnownConstraints.Source {

  @Override
  public Map<String, Refusal> constraints() {
    return Map.of(
        "school_holiday_overlap", new HolidaysOverlap(),
        "school_holiday_pkey", new ChangedMeanwhile());
  }
}
