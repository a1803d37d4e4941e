package fr.portailfamille.household;

import fr.portailfamille.shared.Refusal;

/** The login opens pages of staff too: an administrator helps it, not the desk. */
public record StaffLogin() implements Refusal {}
