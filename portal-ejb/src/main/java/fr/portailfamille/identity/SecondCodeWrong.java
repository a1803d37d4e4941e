package fr.portailfamille.identity;

import fr.portailfamille.shared.Refusal;

/** The code of the second step is wrong, too old, or has served already. */
public record SecondCodeWrong() implements Refusal {}
