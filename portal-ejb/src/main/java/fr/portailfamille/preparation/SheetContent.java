package fr.portailfamille.preparation;

import java.util.List;

/**
 * A sheet to be written: the cells of its lines in the order of its columns, as texts, whole
 * numbers, {@code Money}, days, hours and moments of Paris.
 */
public record SheetContent(FileSheet sheet, List<List<Object>> lines) {}
