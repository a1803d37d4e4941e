/** The generated page of the settings: what every room lets staff decide, at every scope. */
package fr.portailfamille.web.settings;
