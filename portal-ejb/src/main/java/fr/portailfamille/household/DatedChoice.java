package fr.portailfamille.household;

import java.io.Serializable;

/**
 * One of a list with its day.
 *
 * @param day as kept or as typed, as the text it comes from
 */
public record DatedChoice(String name, String day) implements Serializable {}
