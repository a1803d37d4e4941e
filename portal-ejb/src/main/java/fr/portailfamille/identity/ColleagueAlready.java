package fr.portailfamille.identity;

import fr.portailfamille.shared.Refusal;

/** Who is invited works for the organisation already. */
public record ColleagueAlready() implements Refusal {}
