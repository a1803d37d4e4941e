package fr.portailfamille.identity;

import java.io.Serializable;

/** The logged-in account as its own pages name it. */
public record AccountView(long id, String login, String email, String displayName, String locale)
    implements Serializable {}
