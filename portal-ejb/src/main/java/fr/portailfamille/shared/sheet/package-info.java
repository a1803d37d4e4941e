/**
 * Spreadsheets that people bring: XLSX and CSV as lines of texts, refused where they are no such.
 */
package fr.portailfamille.shared.sheet;
