package fr.portailfamille.shared.sheet;

import fr.portailfamille.shared.Refusal;

/** There is no line below the headings. */
public record SheetEmpty() implements Refusal {}
