/**
 * Batch: the artefacts of the Jakarta Batch jobs; they are started from the web module only. Knows
 * the faces of the rooms, no table.
 */
package fr.portailfamille.batch;
