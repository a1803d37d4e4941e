package fr.portailfamille.web.reservation;

import fr.portailfamille.booking.PricedDays;
import fr.portailfamille.booking.SeriesDates;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Désignation of days in a table: «Journées du : 28/09, 29/09» (guide 004); of a series its group
 * and its dates in short.
 */
@Named("designation")
@ApplicationScoped
public class Designation {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");

  @Inject private PageWording say;

  public String of(PricedDays line) {
    if (line.isSeries()) {
      return line.seriesGroup() + ", " + dates(line.dates());
    }
    return say.now()
        .text(
            "reserve.designation",
            plural(line.unitName()),
            line.days().stream().map(DAY::format).collect(Collectors.joining(", ")));
  }

  /** «10 mercredis du 13 septembre au 22 novembre 2026», in the language of the page. */
  public String dates(SeriesDates dates) {
    return dates == null ? "" : dates.text(say.now().locale());
  }

  /** «Journée» is said in the plural; a name of several words stays as staff wrote it. */
  static String plural(String unit) {
    boolean oneWord = unit.chars().allMatch(Character::isLetter);
    boolean marked = unit.toLowerCase(Locale.FRENCH).matches(".*[sxz]");
    return oneWord && !marked ? unit + "s" : unit;
  }
}
