/**
 * Privacy: what a family may ask about its data (to read them, to have them erased), how long the
 * portal keeps what, and the search in the journal. Knows what the rooms hold through {@link
 * fr.portailfamille.shared.PersonalDataHolder} only; nobody imports it.
 */
package fr.portailfamille.privacy;
