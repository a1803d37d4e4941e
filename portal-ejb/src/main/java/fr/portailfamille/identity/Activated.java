package fr.portailfamille.identity;

/** Whose first password was just set: told to nobody but its holder. */
public record Activated(long accountId, String login) {}
