package fr.portailfamille.household;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fields of several values as one text: an entry per line, the parts of an entry between bars. Kept
 * as typed they differ in their phones and days only.
 */
public final class FieldLists {

  private static final String PART = "|";

  private FieldLists() {}

  /** The entries; none for nothing. */
  public static List<String> lines(String text) {
    return text == null ? List.of() : text.lines().filter(line -> !line.isBlank()).toList();
  }

  public static List<PickupPerson> people(String text) {
    return lines(text).stream()
        .map(line -> line.split(Pattern.quote(PART), -1))
        .map(parts -> new PickupPerson(part(parts, 0), part(parts, 1), part(parts, 2)))
        .toList();
  }

  public static List<DatedChoice> dated(String text) {
    return lines(text).stream()
        .map(line -> line.split(Pattern.quote(PART), -1))
        .map(parts -> new DatedChoice(part(parts, 0), part(parts, 1)))
        .toList();
  }

  public static String ofPeople(List<PickupPerson> people) {
    return join(
        people.stream().filter(p -> !p.isEmpty()).toList(),
        p -> clean(p.name()) + PART + clean(p.phone()) + PART + clean(p.link()));
  }

  /** Entries without a day are left out. */
  public static String ofDated(List<DatedChoice> choices) {
    return join(
        choices.stream().filter(c -> !c.day().isBlank()).toList(),
        c -> clean(c.name()) + PART + clean(c.day()));
  }

  /** The organisation's list of a setting: its entries stand between semicolons. */
  public static List<String> offered(String setting) {
    return Arrays.stream(setting.replace(PART, "/").split(";"))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .distinct()
        .toList();
  }

  /** Whether a kept value is of the list; an empty list takes everything. */
  public static boolean isOffered(DossierField field, String value, List<String> offered) {
    return switch (field.type()) {
      case CHOICES -> offered.containsAll(lines(value));
      case DATED_CHOICES -> dated(value).stream().allMatch(c -> offered.contains(c.name()));
      default -> offered.isEmpty() || offered.contains(value);
    };
  }

  public static <T> String join(List<T> entries, Function<T, String> line) {
    return entries.stream().map(line).collect(Collectors.joining("\n"));
  }

  private static String part(String[] parts, int at) {
    return at < parts.length ? parts[at].strip() : "";
  }

  private static String clean(String part) {
    return part.replaceAll("[\\t\\r\\n]+", " ").replace(PART, "/").strip();
  }
}
