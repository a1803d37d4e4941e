/**
 * How a dossier is read, written, waited for and agreed to, and how many families are written at
 * once; only for this room.
 */
package fr.portailfamille.household.internal;
