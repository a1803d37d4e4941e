package fr.portailfamille.identity;

import fr.portailfamille.shared.Refusal;

/** What concerns the whole account is for who manages all the teams it belongs to. */
public record WorksElsewhere() implements Refusal {}
