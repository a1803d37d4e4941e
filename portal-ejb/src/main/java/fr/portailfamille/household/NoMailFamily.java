package fr.portailfamille.household;

import java.io.Serializable;

/** A household that only a letter reaches. */
public record NoMailFamily(long householdId, String number, String name) implements Serializable {}
