/**
 * Identity (identité): accounts, roles, login, forgotten passwords. Face: {@link
 * fr.portailfamille.identity.LoginService} and {@link
 * fr.portailfamille.identity.PasswordResetService}; the caller of every room comes from here
 * ({@link fr.portailfamille.shared.CurrentCaller}). Must not know families or what they book.
 */
package fr.portailfamille.identity;
