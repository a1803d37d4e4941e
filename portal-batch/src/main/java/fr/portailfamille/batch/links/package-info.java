/**
 * The job {@code clean-lapsed-links}: deletes one-time links and codes that are used or too old,
 * old login sessions and failures that no longer count.
 */
package fr.portailfamille.batch.links;
