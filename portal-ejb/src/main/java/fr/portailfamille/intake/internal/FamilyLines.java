package fr.portailfamille.intake.internal;

import fr.portailfamille.household.IncomingQuotient;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The lines of some families, read again. */
final class FamilyLines {

  private FamilyLines() {}

  /** By the key of the family, in the order of the file; each person once. */
  static Map<String, List<ReadLine>> of(
      ImportStore store, ImportRow row, List<FamilyRow> families, LineRules rules) {
    LineReader reader = new LineReader(row.columns(), rules);
    Map<String, Map<String, ReadLine>> result = new HashMap<>();
    for (RawLine line : store.linesOf(row.id(), families.stream().map(FamilyRow::key).toList())) {
      ReadLine read = reader.read(line.line(), line.cells());
      result
          .computeIfAbsent(line.familyKey(), key -> new LinkedHashMap<>())
          .merge(read.personKey(), read, ReadLine::with);
    }
    return result.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> List.copyOf(e.getValue().values())));
  }

  /** What counts from which day, the earliest first: of each day what the first line says. */
  static List<IncomingQuotient> quotients(Collection<ReadLine> lines) {
    Map<LocalDate, IncomingQuotient> byDay = new TreeMap<>();
    lines.stream()
        .flatMap(line -> line.quotients().stream())
        .forEach(quotient -> byDay.putIfAbsent(quotient.from(), quotient));
    return List.copyOf(byDay.values());
  }

  /** The values of the household: of each column the first line that fills it. */
  static Map<String, String> household(Collection<ReadLine> lines) {
    Map<String, String> values = new HashMap<>();
    lines.forEach(line -> line.household().forEach(values::putIfAbsent));
    return values;
  }
}
