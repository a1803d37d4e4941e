package fr.portailfamille.booking;

import java.util.List;
import java.util.Locale;

/**
 * What a calendar program is given.
 *
 * @param person first name of the only person it is about; null for a whole household
 * @param language of the login that made the address
 */
public record CalendarContent(
    String person, Locale language, boolean reminders, List<CalendarEntry> entries) {

  public CalendarContent {
    entries = List.copyOf(entries);
  }
}
