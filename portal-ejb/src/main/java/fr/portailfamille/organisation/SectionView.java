package fr.portailfamille.organisation;

import java.io.Serializable;

/** A text of the public home page; the body is plain text with empty lines between paragraphs. */
public record SectionView(long id, SectionKind kind, String title, String body)
    implements Serializable {}
