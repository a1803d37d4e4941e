package fr.portailfamille.web.privacy;

import fr.portailfamille.privacy.JournalLine;
import fr.portailfamille.privacy.JournalQuery;
import fr.portailfamille.web.frame.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The search in the journal as the address says it; what cannot be read does not filter. */
final class JournalForm {

  private final HttpServletRequest request;
  private final Wording say;

  /**
   * @param say the language in which deeds are searched
   */
  JournalForm(HttpServletRequest request, Wording say) {
    this.request = request;
    this.say = say;
  }

  String text(String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  JournalQuery query(Long organisationId) {
    String at = text("at");
    String id = text("id");
    boolean next = id.matches("[0-9]{1,18}") && instant(at) != null;
    return new JournalQuery(
        organisationId,
        text("who"),
        actions(),
        text("about"),
        day(text("from")),
        day(text("to")),
        next ? instant(at) : null,
        next ? Long.valueOf(id) : null);
  }

  /** Whether the last day comes before the first, so that nothing could be found. */
  boolean isReversed() {
    LocalDate from = day(text("from"));
    LocalDate to = day(text("to"));
    return from != null && to != null && to.isBefore(from);
  }

  /** The deeds of the group, as far as their words hold every word typed; null for all deeds. */
  private Set<String> actions() {
    Optional<DeedGroup> group = DeedGroup.named(text("what"));
    String typed = text("word");
    return group.isEmpty() && typed.isEmpty()
        ? null
        : JournalWords.deeds(say, typed).stream()
            .filter(deed -> group.isEmpty() || group.get().holds(deed))
            .collect(Collectors.toSet());
  }

  /** The same search, from the line after this one on; from its beginning without one. */
  String address(String page, JournalLine after) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : new String[] {"o", "who", "what", "word", "about", "from", "to"}) {
      values.put(name, text(name));
    }
    if (after != null) {
      values.put("at", after.at().toString());
      values.put("id", String.valueOf(after.id()));
    }
    return page
        + "?"
        + values.entrySet().stream()
            .filter(e -> !e.getValue().isEmpty())
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }

  private static LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
