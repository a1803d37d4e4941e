package fr.portailfamille.intake;

import java.nio.file.Path;

/**
 * Brings a file in; nothing of it is in any dossier yet.
 *
 * @param fileName as the sender called it
 * @param file where it lies meanwhile; read once, never kept
 */
public record OpenImportCommand(long organisationId, String fileName, Path file) {}
