package fr.portailfamille.catalogue;

import java.io.Serializable;

/**
 * Catégorie as staff sees it.
 *
 * @param version what a change must name
 * @param activities how many bear it
 */
public record CategoryLine(long id, String name, int version, int activities)
    implements Serializable {}
