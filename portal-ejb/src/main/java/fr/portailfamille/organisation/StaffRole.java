package fr.portailfamille.organisation;

/**
 * Rôle d'un agent: what somebody works as, in one organisation or in some of its structures. What
 * each may do stands in {@link Duty}.
 */
public enum StaffRole {
  /** Accueil. */
  RECEPTION,
  /** Régisseur. */
  TREASURER,
  /** Animateur. */
  ATTENDANT,
  /** Gestionnaire of activities. */
  CATALOGUE,
  /** Administrateur: of a whole organisation, or of the installation. */
  ADMINISTRATOR
}
