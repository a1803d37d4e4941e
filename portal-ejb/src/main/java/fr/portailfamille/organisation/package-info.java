/**
 * Organisation (organisme): the data controller with its structures and régies, the public pages'
 * texts, and the typed settings of every room. Face: {@link
 * fr.portailfamille.organisation.OrganisationService} and {@link
 * fr.portailfamille.organisation.SettingService}. Must not know families, places or money.
 */
package fr.portailfamille.organisation;
