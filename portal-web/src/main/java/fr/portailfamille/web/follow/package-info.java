/** Suivi: what a family booked and waits for, to read, to print, to take along; its calendars. */
package fr.portailfamille.web.follow;
