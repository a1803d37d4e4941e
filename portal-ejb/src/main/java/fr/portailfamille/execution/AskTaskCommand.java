package fr.portailfamille.execution;

/**
 * Asks for a long task.
 *
 * @param kind of the {@link TaskWork} that does it
 * @param structureId whose task it is; null where it is the whole organisation's
 * @param subjectId what it works on
 * @param label how people call that: a file's name
 * @param total how much there is to do, 0 where it is not known yet
 */
public record AskTaskCommand(
    String kind, long organisationId, Long structureId, long subjectId, String label, int total) {}
