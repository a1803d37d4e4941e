/** What only intake knows: how a line is read, and the three long works on an import. */
package fr.portailfamille.intake.internal;
