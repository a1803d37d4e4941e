/** Private to preparation. */
package fr.portailfamille.preparation.internal;
