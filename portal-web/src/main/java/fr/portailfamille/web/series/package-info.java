/** Ateliers, sorties et séjours: enrolling for all dates at one price (guide 002). */
package fr.portailfamille.web.series;
