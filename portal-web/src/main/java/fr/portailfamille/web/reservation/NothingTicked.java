package fr.portailfamille.web.reservation;

import fr.portailfamille.shared.Refusal;

/** «Valider ma sélection» without any day. */
public record NothingTicked() implements Refusal {}
