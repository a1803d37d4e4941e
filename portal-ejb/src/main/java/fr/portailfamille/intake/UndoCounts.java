package fr.portailfamille.intake;

import java.io.Serializable;

/**
 * What an undo of an import takes, as far as nobody has touched it since.
 *
 * @param families dossiers it created
 * @param persons it created, in whatever dossier
 * @param quotients it entered
 * @param restored dossiers that stood before, whose values are put back
 */
public record UndoCounts(int families, int persons, int quotients, int restored)
    implements Serializable {}
