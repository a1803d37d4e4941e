package fr.portailfamille.preparation;

import java.nio.file.Path;

/** A catalogue's file that staff bring for an organisation. */
public record OpenCatalogueFileCommand(long organisationId, String fileName, Path file) {}
