/** Imports of families from a spreadsheet, step by step. */
package fr.portailfamille.web.imports;
