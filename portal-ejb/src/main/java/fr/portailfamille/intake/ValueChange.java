package fr.portailfamille.intake;

import fr.portailfamille.household.DossierField;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A value of a household that an update would write.
 *
 * @param before as kept; null for nothing
 * @param after as kept
 * @param from the first day it counts, of a quotient; null for all else
 */
public record ValueChange(DossierField field, String before, String after, LocalDate from)
    implements Serializable {}
