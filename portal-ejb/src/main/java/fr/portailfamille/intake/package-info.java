/**
 * Intake (reprise): brings families in: from a spreadsheet, which can be taken back, and from the
 * requests of the public form. Owns the lines and the requests and what became of them; writes
 * households through their face alone.
 */
package fr.portailfamille.intake;
