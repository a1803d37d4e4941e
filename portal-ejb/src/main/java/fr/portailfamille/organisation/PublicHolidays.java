package fr.portailfamille.organisation;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Jours fériés, by the tables of Jollyday (ADR 0023), named as French families name them. Only what
 * the code du travail names: the feasts of Islam, which Mayotte keeps by custom, are closed days.
 */
public final class PublicHolidays {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("NEW_YEAR", "1er janvier"),
          Map.entry("christian.GOOD_FRIDAY", "Vendredi saint"),
          Map.entry("christian.EASTER_MONDAY", "lundi de Pâques"),
          Map.entry("LABOUR_DAY", "1er mai"),
          Map.entry("VICTORY_DAY", "8 mai"),
          Map.entry("christian.ASCENSION_DAY", "Ascension"),
          Map.entry("christian.WHIT_MONDAY", "lundi de Pentecôte"),
          Map.entry("NATIONAL_DAY", "14 juillet"),
          Map.entry("ASSUMPTION_MARY", "Assomption"),
          Map.entry("ALL_SAINTS", "Toussaint"),
          Map.entry("ARMISTICE", "11 novembre"),
          Map.entry("CHRISTMAS", "Noël"),
          Map.entry("SECOND_CHRISTMAS_DAY", "26 décembre"),
          Map.entry("ABOLITION_OF_SLAVERY", "abolition de l’esclavage"));

  private static final Map<HolidayRegion, PublicHolidays> ALL = new ConcurrentHashMap<>();

  private final HolidayRegion region;
  private final HolidayManager manager;
  private final Map<Integer, SortedMap<LocalDate, String>> years = new ConcurrentHashMap<>();

  private PublicHolidays(HolidayRegion region) {
    this.region = region;
    this.manager = HolidayManager.getInstance(ManagerParameters.create(region.calendar()));
  }

  public static PublicHolidays of(HolidayRegion region) {
    return ALL.computeIfAbsent(region, PublicHolidays::new);
  }

  /** Whether the day is a jour férié. */
  public boolean includes(LocalDate day) {
    return year(day.getYear()).containsKey(day);
  }

  /** The days with their names («11 novembre»), both ends included. */
  public SortedMap<LocalDate, String> between(LocalDate from, LocalDate to) {
    SortedMap<LocalDate, String> days = new TreeMap<>();
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      days.putAll(year(year));
    }
    return from.isAfter(to) ? new TreeMap<>() : days.subMap(from, to.plusDays(1));
  }

  /** Two on one day, as 1 May and Ascension in 2008, are one line with both names. */
  private SortedMap<LocalDate, String> year(int year) {
    return years.computeIfAbsent(
        year,
        wanted -> {
          SortedMap<LocalDate, String> days = new TreeMap<>();
          for (Holiday holiday : manager.getHolidays(Year.of(wanted), region.parts())) {
            String name = NAMES.get(holiday.getPropertiesKey());
            if (name != null) {
              days.merge(holiday.getDate(), name, (a, b) -> a + ", " + b);
            }
          }
          return days;
        });
  }
}
