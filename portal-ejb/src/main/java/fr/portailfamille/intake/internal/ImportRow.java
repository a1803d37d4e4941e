package fr.portailfamille.intake.internal;

import fr.portailfamille.intake.ImportChoice;
import fr.portailfamille.intake.ImportStep;
import java.util.List;

/**
 * A row of {@code family_import}.
 *
 * @param columns empty before they were matched
 */
public record ImportRow(
    long id,
    long organisationId,
    String fileName,
    List<String> header,
    List<String> columns,
    ImportStep step,
    int lines,
    int worked,
    ImportChoice choice) {}
