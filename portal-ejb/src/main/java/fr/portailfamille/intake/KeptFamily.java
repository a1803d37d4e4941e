package fr.portailfamille.intake;

import java.io.Serializable;

/** A family that an undo left, and why: the last part of {@code import.kept.…}. */
public record KeptFamily(int line, String name, long householdId, String number, String reason)
    implements Serializable {}
