/**
 * The job {@code clean-lapsed-links}: deletes one-time links and codes that are used or too old,
 * old login sessions, failures that no longer count and lapsed requests for accounts.
 */
package fr.portailfamille.batch.links;
