package fr.portailfamille.household;

import java.io.Serializable;

/** A town with one of its postcodes; the INSEE code is the official one of the commune. */
public record Town(String postcode, String insee, String name) implements Serializable {}
