package fr.portailfamille.execution;

/**
 * A task in the hands of its {@link TaskWork}.
 *
 * @param actor who asked for it, as the audit trail names callers
 */
public record TaskOrder(
    long taskId, long organisationId, long subjectId, int done, int total, String actor) {}
