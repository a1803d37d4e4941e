package fr.portailfamille.catalogue;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The days with sessions, and why the others that the weekdays name have none. */
public record PlannedDays(SortedSet<LocalDate> days, SortedMap<LocalDate, LeftOut> leftOut)
    implements Serializable {

  public PlannedDays {
    days = Collections.unmodifiableSortedSet(new TreeSet<>(days));
    leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
  }
}
