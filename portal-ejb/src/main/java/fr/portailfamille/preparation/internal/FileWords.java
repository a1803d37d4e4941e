package fr.portailfamille.preparation.internal;

import fr.portailfamille.catalogue.ActivityKind;
import fr.portailfamille.catalogue.BookingMode;
import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.organisation.SchoolLevel;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of a catalogue's file: what staff read and write for what the portal keeps. */
public final class FileWords {

  static final Map<ActivityKind, String> KINDS = new LinkedHashMap<>();
  static final Map<BookingMode, String> MODES = new LinkedHashMap<>();
  static final Map<HalfDays, String> HALF_DAYS = new LinkedHashMap<>();

  /** The classes that bound a group, or that none does. */
  static final Map<Optional<SchoolLevel>, String> LEVELS = new LinkedHashMap<>();

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  static {
    KINDS.put(ActivityKind.DAYS, "jours");
    KINDS.put(ActivityKind.SERIES, "série");
    KINDS.put(ActivityKind.OUTING, "sortie");
    KINDS.put(ActivityKind.STAY, "séjour");
    MODES.put(BookingMode.PAY_ON_BOOKING, "à la réservation");
    MODES.put(BookingMode.PAY_ON_ENROLMENT, "à l’inscription");
    MODES.put(BookingMode.CHARGED_TO_ACCOUNT, "sur le compte");
    HALF_DAYS.put(HalfDays.MORNING, "matin");
    HALF_DAYS.put(HalfDays.AFTERNOON, "après-midi");
    HALF_DAYS.put(HalfDays.BOTH, "journée");
    LEVELS.put(Optional.empty(), "toutes");
    for (SchoolLevel level : SchoolLevel.values()) {
      LEVELS.put(Optional.of(level), level.label());
    }
  }

  private FileWords() {}

  static <T> Optional<T> of(Map<T, String> words, String cell) {
    return words.entrySet().stream()
        .filter(e -> plain(e.getValue()).equals(plain(cell)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Without accents, capitals and the differences of apostrophes and spaces. */
  public static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('’', '\'')
        .replaceAll("[\\s\\u00a0\\u202f]+", " ")
        .strip()
        .toLowerCase(Locale.FRENCH);
  }

  static String text(LocalDate day) {
    return DAY.format(day);
  }

  static String text(LocalDateTime moment) {
    return MOMENT.format(moment);
  }

  static String text(LocalTime hour) {
    return hour.toString();
  }
}
