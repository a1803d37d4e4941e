/**
 * Preparation (préparer une année): the catalogue as a spreadsheet, the season after the last one.
 * Writes through the faces of catalogue, pricing and booking; has no rule of its own about them.
 */
package fr.portailfamille.preparation;
