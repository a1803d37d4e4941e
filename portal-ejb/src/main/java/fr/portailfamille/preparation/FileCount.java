package fr.portailfamille.preparation;

import java.io.Serializable;

/**
 * What a file brings for one sheet.
 *
 * @param absent how many stand in the portal and not in the file: they stay
 * @param past lines of days that are over: they are left alone
 */
public record FileCount(FileSheet sheet, int fresh, int changed, int same, int absent, int past)
    implements Serializable {}
