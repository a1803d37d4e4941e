package fr.portailfamille.catalogue;

import java.io.Serializable;

/**
 * An activity in the catalogue of the staff.
 *
 * @param sessions how many it has, past ones too
 */
public record ActivityLine(ActivityView activity, int sessions) implements Serializable {}
