package fr.portailfamille.document;

import java.io.Serializable;

/** A file of a document, without its content; {@code bytes} is its size as it was sent. */
public record FileView(long id, String name, FileType type, long bytes, ScanState scan)
    implements Serializable {}
