package fr.portailfamille.web.follow;

import fr.portailfamille.booking.FollowFilter;
import fr.portailfamille.booking.FollowedState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The filter of «Suivi» as the address says it: {@code p} person, {@code a} activity, {@code s}
 * state, {@code from}, {@code to}, {@code n} page. What cannot be read does not filter. An address
 * without {@code from} begins today, one with an empty {@code from} at the very first day.
 */
final class FollowForm {

  /** «À venir», «Passées», «Toutes». */
  static final List<String> SPANS = List.of("AHEAD", "PAST", "ALL");

  private static final String FROM = "from";
  private static final String TO = "to";

  private final Map<String, String> values = new LinkedHashMap<>();
  private final LocalDate today;

  /**
   * @param parameter gives a parameter of the address; null for one that is not there
   */
  FollowForm(UnaryOperator<String> parameter, LocalDate today) {
    this.today = today;
    for (String name : new String[] {"p", "a", "s", FROM, TO, "n", "all"}) {
      String value = parameter.apply(name);
      values.put(name, value == null ? "" : value.strip());
    }
    if (parameter.apply(FROM) == null && parameter.apply(TO) == null) {
      values.put(FROM, today.toString());
    }
  }

  String text(String name) {
    return values.get(name);
  }

  FollowFilter filter() {
    return new FollowFilter(
        id("p"), id("a"), state(), isReversed() ? null : day(FROM), isReversed() ? null : day(TO));
  }

  LocalDate from() {
    return day(FROM);
  }

  LocalDate to() {
    return day(TO);
  }

  /** Whether a day was asked for that does not exist. */
  boolean isUnreadable() {
    return Stream.of(FROM, TO).anyMatch(name -> !text(name).isEmpty() && day(name) == null);
  }

  /** Whether the last day comes before the first, so that nothing could be found. */
  boolean isReversed() {
    return from() != null && to() != null && to().isBefore(from());
  }

  /** Whether everything is wanted on one page. */
  boolean isAll() {
    return "yes".equals(text("all"));
  }

  int number() {
    return text("n").matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text("n")) : 1;
  }

  /** Which of {@link #SPANS} the days are; empty where they are none. */
  String span() {
    return SPANS.stream().filter(this::isSpan).findFirst().orElse("");
  }

  private boolean isSpan(String span) {
    return text(FROM).equals(first(span)) && text(TO).equals(last(span));
  }

  private String first(String span) {
    return span.equals("AHEAD") ? today.toString() : "";
  }

  private String last(String span) {
    return span.equals("PAST") ? today.minusDays(1).toString() : "";
  }

  /** The same filter for other days. */
  String addressOf(String page, long household, String span) {
    return address(page, household, Map.of(FROM, first(span), TO, last(span), "n", "", "all", ""));
  }

  /** The same filter at another address, with some values changed. */
  String address(String page, long household, Map<String, String> changed) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.putAll(changed);
    return page
        + "?h="
        + household
        + all.entrySet().stream()
            .filter(e -> !e.getValue().isEmpty() || e.getKey().equals(FROM))
            .map(
                e ->
                    "&"
                        + e.getKey()
                        + "="
                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining());
  }

  private Long id(String name) {
    return text(name).matches("[1-9][0-9]{0,17}") ? Long.valueOf(text(name)) : null;
  }

  private FollowedState state() {
    return Stream.of(FollowedState.values())
        .filter(state -> state.name().equals(text("s")))
        .findFirst()
        .orElse(null);
  }

  private LocalDate day(String name) {
    try {
      return text(name).isEmpty() ? null : LocalDate.parse(text(name));
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
