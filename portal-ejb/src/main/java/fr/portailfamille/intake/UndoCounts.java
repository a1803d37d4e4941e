package fr.portailfamille.intake;

import java.io.Serializable;

/**
 * What an undo of an import would take if it ran now.
 *
 * @param families dossiers it created
 * @param persons it created, in whatever dossier
 * @param quotients it entered
 * @param restored dossiers that stood before, whose values are put back
 * @param staying dossiers it created and somebody has used or changed since
 */
public record UndoCounts(int families, int persons, int quotients, int restored, int staying)
    implements Serializable {}
