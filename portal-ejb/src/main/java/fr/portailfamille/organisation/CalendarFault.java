package fr.portailfamille.organisation;

import java.io.Serializable;

/**
 * What cannot be taken of a line of the school calendar's file.
 *
 * @param line as the file counts it, from 1 with the headings
 * @param fact what stands there, or the line it contradicts
 */
public record CalendarFault(int line, Problem problem, String fact) implements Serializable {

  /** What is wrong; the words are {@code calendar.fault.…}. */
  public enum Problem {
    /** a heading is missing; the fact is its name */
    HEADING,
    SCHOOL_YEAR,
    NAME,
    START,
    END,
    /** it ends before it begins */
    REVERSED,
    /** it overlaps the line of that number */
    OVERLAP
  }
}
