/** The places under real load: many families through the real EJBs on the real server. */
package fr.portailfamille.it.places;
