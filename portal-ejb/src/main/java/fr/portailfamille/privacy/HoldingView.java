package fr.portailfamille.privacy;

import fr.portailfamille.shared.DataCategory;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What the portal holds in a category.
 *
 * @param erased whether it goes at once when the household is erased
 * @param until the last day of what stays; null for what goes
 */
public record HoldingView(DataCategory category, long count, boolean erased, LocalDate until)
    implements Serializable {}
