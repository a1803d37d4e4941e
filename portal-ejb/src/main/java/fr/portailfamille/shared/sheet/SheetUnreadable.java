package fr.portailfamille.shared.sheet;

import fr.portailfamille.shared.Refusal;

/** The file is no spreadsheet in XLSX or CSV, or it is damaged. */
public record SheetUnreadable() implements Refusal {}
