package fr.portailfamille.booking.internal;

import fr.portailfamille.shared.ChangedMeanwhile;
import fr.portailfamille.shared.KnownConstraints;
import fr.portailfamille.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The guards of the places in the database, should Java ever let something pass. */
@ApplicationScoped
public class BookingConstraints implements KnownConstraints.Source {

  @Override
  public Map<String, Refusal> constraints() {
    return Map.of(
        "booking_session_person", new ChangedMeanwhile(),
        "booking_person_overlap", new ChangedMeanwhile(),
        "waiting_entry_live", new ChangedMeanwhile(),
        "place_pool_room", new ChangedMeanwhile(),
        "enrolment_active", new ChangedMeanwhile());
  }
}
