package fr.portailfamille.document;

/** A file in the clear, on its way to somebody who may see it. */
public record FileContent(String name, FileType type, byte[] content) {}
