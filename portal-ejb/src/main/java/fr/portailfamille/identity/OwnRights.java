package fr.portailfamille.identity;

import fr.portailfamille.shared.Refusal;

/** Nobody changes the rights of the own account, nor closes it. */
public record OwnRights() implements Refusal {}
