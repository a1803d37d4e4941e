package fr.portailfamille.intake;

import java.io.Serializable;

/**
 * A family of the file that seems to stand already.
 *
 * @param no its number in the import
 * @param line its first line
 * @param persons how many lines it has
 * @param reason KNOWN, or a name of {@code AlikeReason}
 * @param choice its own; null where the import's counts
 */
public record AlikeFamily(
    int no,
    int line,
    String name,
    int persons,
    long householdId,
    String householdNumber,
    String householdName,
    String householdMembers,
    String reason,
    ImportChoice choice)
    implements Serializable {}
