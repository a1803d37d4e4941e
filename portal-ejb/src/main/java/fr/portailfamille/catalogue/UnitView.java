package fr.portailfamille.catalogue;

import java.io.Serializable;

/** Unité: what part of a day is booked («Mercredi matin»). */
public record UnitView(long id, String code, String name) implements Serializable {}
