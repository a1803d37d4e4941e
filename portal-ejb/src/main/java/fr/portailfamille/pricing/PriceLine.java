package fr.portailfamille.pricing;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A flat unit price as staff keeps it.
 *
 * @param validFrom until the next price of the same unit
 */
public record PriceLine(
    long id, long unitId, String unitName, Money amount, String label, LocalDate validFrom)
    implements Serializable {}
