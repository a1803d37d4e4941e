/** The schema's way to the version this portal needs; runs before any other module starts. */
package fr.portailfamille.shared.migration;
