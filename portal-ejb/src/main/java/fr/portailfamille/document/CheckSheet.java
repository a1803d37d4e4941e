package fr.portailfamille.document;

import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.MemberView;
import java.io.Serializable;

/**
 * A document beside what it has to agree with.
 *
 * @param person whom it concerns; null for the dossier
 * @param type its kind; null for «Autre document»
 */
public record CheckSheet(
    SuppliedDocument document,
    HouseholdView household,
    MemberView person,
    TypeView type,
    String organisationName)
    implements Serializable {}
