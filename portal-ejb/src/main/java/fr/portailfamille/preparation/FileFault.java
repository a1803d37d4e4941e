package fr.portailfamille.preparation;

import java.io.Serializable;

/**
 * What is wrong in a line of a catalogue's file.
 *
 * @param sheet as the tab says; empty for a CSV
 * @param line as the spreadsheet counts it; 0 for the sheet as a whole
 * @param column null where the line as a whole is meant
 * @param found as it stands in the file
 * @param expected what would be right, in words of the file; may be empty
 */
public record FileFault(
    String sheet, int line, FileColumn column, String found, FileProblem problem, String expected)
    implements Serializable {}
