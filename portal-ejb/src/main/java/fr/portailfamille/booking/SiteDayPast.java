package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/** A site gets another capacity from today on at the earliest. */
public record SiteDayPast() implements Refusal {}
