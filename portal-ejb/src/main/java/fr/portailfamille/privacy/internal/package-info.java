/** Rows, sheets and rules behind the face of privacy. */
package fr.portailfamille.privacy.internal;
