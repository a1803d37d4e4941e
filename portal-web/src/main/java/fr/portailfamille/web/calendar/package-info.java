/** The school calendar on screen, for staff. */
package fr.portailfamille.web.calendar;
