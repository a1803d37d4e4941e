package fr.portailfamille.catalogue;

import java.io.Serializable;

/**
 * What is wrong with an activity that was to be saved.
 *
 * @param field a component of {@link SaveActivityCommand}; of a line {@code group-0-ageTo}, {@code
 *     unit-1-endsAt}
 */
public record ActivityFault(String field, ActivityProblem problem) implements Serializable {}
