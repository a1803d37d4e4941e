package fr.portailfamille.document;

/**
 * A file as a browser sent it.
 *
 * @param name as the sender calls it; only shown, never trusted
 * @param content at most one byte more than the limit of the organisation
 */
public record FileSent(String name, byte[] content) {}
