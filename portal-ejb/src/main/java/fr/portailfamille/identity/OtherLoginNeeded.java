package fr.portailfamille.identity;

import fr.portailfamille.shared.Refusal;

/**
 * The login belongs to an account that cannot join a team: a family's, a closed one, or one with
 * another mail address; which of these is not told.
 */
public record OtherLoginNeeded() implements Refusal {}
