package fr.portailfamille.preparation.internal;

import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.organisation.SchoolLevel;
import fr.portailfamille.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** Values as the file writes them; null where there is none. */
final class CellText {

  private CellText() {}

  static String text(Instant at) {
    return at == null ? null : FileWords.text(CatalogueSheets.paris(at));
  }

  static String text(LocalDate day) {
    return day == null ? null : FileWords.text(day);
  }

  static String text(LocalTime hour) {
    return hour == null ? null : FileWords.text(hour);
  }

  static String text(SchoolLevel level) {
    return FileWords.LEVELS.get(Optional.ofNullable(level));
  }

  static String number(Integer number) {
    return number == null ? null : number.toString();
  }

  static String half(HalfDays half) {
    return half == null ? null : FileWords.HALF_DAYS.get(half);
  }

  static String yes(boolean yes) {
    return yes ? "oui" : "non";
  }

  static String euros(Money amount) {
    return amount.euros().toPlainString().replace('.', ',');
  }
}
