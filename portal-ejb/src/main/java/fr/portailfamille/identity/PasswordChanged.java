package fr.portailfamille.identity;

/** An account has a new password, chosen through the link of this id. */
public record PasswordChanged(long accountId, long linkId) {}
