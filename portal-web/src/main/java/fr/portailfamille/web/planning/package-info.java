/** The family's enrolments and its planning. */
package fr.portailfamille.web.planning;
