/**
 * Catalogue: structures' activities, their groups, units (matin, après-midi, journée), sessions and
 * the times when they can be booked. Must not know families, places or prices.
 */
package fr.portailfamille.catalogue;
