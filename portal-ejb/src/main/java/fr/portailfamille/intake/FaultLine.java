package fr.portailfamille.intake;

import java.io.Serializable;

/**
 * A cell that cannot be taken.
 *
 * @param heading of its column
 * @param reason last part of the key {@code import.fault.…}
 */
public record FaultLine(int line, String column, String heading, String reason, String value)
    implements Serializable {}
