package fr.portailfamille.execution;

import fr.portailfamille.shared.Refusal;

/** The same work is being done already: look at its progress. */
public record TaskUnderWay() implements Refusal {}
