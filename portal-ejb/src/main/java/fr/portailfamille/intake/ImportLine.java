package fr.portailfamille.intake;

import java.io.Serializable;
import java.time.Instant;

/** An import in a list. */
public record ImportLine(
    long id,
    String fileName,
    String organisationName,
    ImportStep step,
    int lines,
    String createdBy,
    Instant createdAt)
    implements Serializable {}
