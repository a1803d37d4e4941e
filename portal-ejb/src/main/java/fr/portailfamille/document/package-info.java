/**
 * Documents (pièces justificatives): what a household has to supply for itself and its members, and
 * what became of what it supplied. Must not know what is booked, owed or paid.
 */
package fr.portailfamille.document;
