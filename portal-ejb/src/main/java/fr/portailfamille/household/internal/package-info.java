/** How a dossier is read, written, waited for and agreed to; only for this room. */
package fr.portailfamille.household.internal;
