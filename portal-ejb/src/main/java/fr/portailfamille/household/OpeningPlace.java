package fr.portailfamille.household;

import java.io.Serializable;

/**
 * Where staff may open a family.
 *
 * @param structureId null for the whole organisation
 */
public record OpeningPlace(long organisationId, Long structureId, String name)
    implements Serializable {}
