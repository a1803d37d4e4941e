/**
 * The job {@code documents-nightly}: reminds families of documents that lapse soon, removes stored
 * files without a row, seals the keys of files with the newest key.
 */
package fr.portailfamille.batch.documents;
