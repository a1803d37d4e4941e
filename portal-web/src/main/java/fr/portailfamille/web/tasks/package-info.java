/** Long tasks on the screen: their list, and the progress of one on whatever page shows it. */
package fr.portailfamille.web.tasks;
