package fr.portailfamille.preparation;

import java.io.Serializable;
import java.time.Instant;

/** A file among those that were brought. */
public record CatalogueFileLine(long id, String fileName, Instant createdAt, Instant writtenAt)
    implements Serializable {}
