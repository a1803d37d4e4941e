/** How a family gets its account: opened by staff, asked for in public, its logins. */
package fr.portailfamille.web.opening;
