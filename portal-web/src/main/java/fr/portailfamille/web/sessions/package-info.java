/** Effectifs: how full activities are, the lists of a day, waiting lists. For staff. */
package fr.portailfamille.web.sessions;
