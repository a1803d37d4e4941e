package fr.portailfamille.booking;

import java.io.Serializable;

/**
 * A session that staff may choose for somebody.
 *
 * @param full whether it has no place left for whoever comes now
 */
public record DeskChoice(DeskSession session, boolean full) implements Serializable {}
