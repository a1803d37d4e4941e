/** The family's dossier: read and filled in by its family, by staff, and what organisations ask. */
package fr.portailfamille.web.dossier;
