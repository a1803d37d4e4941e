package fr.portailfamille.intake.internal;

import java.util.List;

/** A line as it came, with the key of its family once it was read. */
public record RawLine(int line, List<String> cells, String familyKey) {}
