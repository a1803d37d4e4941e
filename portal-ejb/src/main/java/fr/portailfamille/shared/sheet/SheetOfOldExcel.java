package fr.portailfamille.shared.sheet;

import fr.portailfamille.shared.Refusal;

/** The file is an XLS of old, or protected by a password: to be saved as XLSX without one. */
public record SheetOfOldExcel() implements Refusal {}
