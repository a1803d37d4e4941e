package fr.portailfamille.intake.internal;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.Towns;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What lines are read against.
 *
 * @param open the fields the organisation does not hide
 * @param offered the organisation's own lists, of the fields that have one
 * @param adultAge from which completed year on a participant is shown among the adults
 */
record LineRules(
    Set<DossierField> open,
    Map<DossierField, List<String>> offered,
    int adultAge,
    Towns towns,
    LocalDate today) {}
