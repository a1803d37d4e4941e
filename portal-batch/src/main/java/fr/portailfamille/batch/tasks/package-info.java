/** Long tasks, piece by piece. */
package fr.portailfamille.batch.tasks;
