/**
 * Intake (reprise): brings families, persons and quotients in from a spreadsheet, and takes an
 * import back. Owns the file's lines and what became of them; writes households through their face
 * alone.
 */
package fr.portailfamille.intake;
