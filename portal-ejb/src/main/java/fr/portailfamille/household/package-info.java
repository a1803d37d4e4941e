/**
 * Household (famille, foyer): guardians, children and adult participants of one organisation, and
 * which logins may act for them. Must not know what is booked, owed or paid.
 */
package fr.portailfamille.household;
