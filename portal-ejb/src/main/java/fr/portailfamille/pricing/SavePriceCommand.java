package fr.portailfamille.pricing;

import fr.portailfamille.shared.Money;
import java.time.LocalDate;

/** The price of a unit from a day on; replaces the one of the same day. */
public record SavePriceCommand(long unitId, Money amount, LocalDate validFrom) {}
