/** Pages that are built as elements and printed as tagged PDF. */
package fr.portailfamille.shared.print;
