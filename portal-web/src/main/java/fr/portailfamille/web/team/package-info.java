/** «Équipe»: the colleagues of an organisation, for its administrators. */
package fr.portailfamille.web.team;
