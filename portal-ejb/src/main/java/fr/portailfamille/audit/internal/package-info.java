/** What the journal holds of somebody, and how its old lines go. */
package fr.portailfamille.audit.internal;
