/** The family's home page: what waits for it, and its blocks. */
package fr.portailfamille.web.family;
