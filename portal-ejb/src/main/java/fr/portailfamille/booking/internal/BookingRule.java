package fr.portailfamille.booking.internal;

import fr.portailfamille.shared.Refusal;
import java.util.Optional;

/**
 * Règle: lets a candidate pass or says why not. Each rule is a sentence; adding one adds a class.
 */
@FunctionalInterface
public interface BookingRule {

  Optional<Refusal> refusal(Candidate candidate, Occupancy occupancy);
}
