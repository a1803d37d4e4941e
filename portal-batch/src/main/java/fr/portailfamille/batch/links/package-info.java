/** The job {@code clean-lapsed-links}: deletes one-time links that are used or too old. */
package fr.portailfamille.batch.links;
