/** The job {@code retention}: removes what has lapsed and goes on with erasures that stopped. */
package fr.portailfamille.batch.privacy;
