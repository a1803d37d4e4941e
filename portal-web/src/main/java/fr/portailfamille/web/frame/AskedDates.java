package fr.portailfamille.web.frame;

import fr.portailfamille.shared.BusinessClock;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/**
 * Days and months that an address asks for. One that does not exist ({@code 2026-02-31}) or is too
 * far away is not taken for today without a word: the page says so, once. To be asked before the
 * page is shown.
 */
@RequestScoped
public class AskedDates {

  private static final int MOST_YEARS = 100;

  @Inject private HttpServletRequest request;
  @Inject private BusinessClock clock;
  @Inject private Call call;
  private boolean told;

  /** The day of a parameter; today where there is none, or none that exists. */
  public LocalDate day(String name) {
    return day(name, MOST_YEARS);
  }

  /** The same; {@code otherwise} where there is none, or none that exists. */
  public LocalDate day(String name, LocalDate otherwise) {
    return read(name, LocalDate::parse, "date.unknown", otherwise);
  }

  /** The day of a parameter for a page that shows only so many years around today. */
  public LocalDate day(String name, int years) {
    LocalDate asked = day(name, clock.today());
    return near(asked, years) ? asked : instead("date.far", clock.today());
  }

  /** The month of a parameter; the current one where there is none, or none that exists. */
  public YearMonth month(String name) {
    YearMonth now = YearMonth.from(clock.today());
    YearMonth asked = read(name, YearMonth::parse, "date.unknown.month", now);
    return near(asked.atDay(1), MOST_YEARS) ? asked : instead("date.far.month", now);
  }

  /** A date of a search was not one: it does not count. */
  public void ignored() {
    instead("date.ignored", null);
  }

  private <T> T read(String name, Function<String, T> parse, String words, T otherwise) {
    String text = request.getParameter(name);
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    try {
      return parse.apply(text.strip());
    } catch (DateTimeException e) {
      return instead(words, otherwise);
    }
  }

  private boolean near(LocalDate asked, int years) {
    return Math.abs(ChronoUnit.YEARS.between(clock.today(), asked)) < years;
  }

  private <T> T instead(String words, T otherwise) {
    if (!told) {
      told = true;
      call.remark(words);
    }
    return otherwise;
  }
}
