/** Screens of privacy: my data, requests of erasure, retention, the journal. */
package fr.portailfamille.web.privacy;
