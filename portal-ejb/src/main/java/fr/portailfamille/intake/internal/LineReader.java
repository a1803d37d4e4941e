package fr.portailfamille.intake.internal;

import fr.portailfamille.household.MemberKind;
import fr.portailfamille.intake.internal.ReadLine.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads lines by the fields of their columns. A line is a person, with the columns of its household
 * repeated on each line of the family.
 */
final class LineReader {

  private static final int OF_AGE = 18;

  private final List<Optional<ImportField>> columns;
  private final LocalDate today;

  /**
   * @param fields key of each column's field, empty where it is left out
   */
  LineReader(List<String> fields, LocalDate today) {
    this.columns = fields.stream().map(ImportFields::of).toList();
    this.today = today;
  }

  ReadLine read(int line, List<String> cells) {
    Map<String, String> values = new HashMap<>();
    Map<String, String> household = new HashMap<>();
    Map<String, String> person = new HashMap<>();
    Map<String, String> member = new HashMap<>();
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
      ImportField field = columns.get(i).orElse(null);
      String text = cells.get(i);
      if (field == null || text.isEmpty()) {
        continue;
      }
      CellReading reading = field.type().read(text, today);
      if (reading.fault() != null) {
        faults.add(new Fault(i, reading.fault(), text));
        continue;
      }
      values.put(field.key(), reading.value());
      switch (field.part()) {
        case HOUSEHOLD -> household.put(field.column(), reading.value());
        case PERSON -> person.put(field.column(), reading.value());
        case MEMBER -> member.put(field.column(), reading.value());
        default -> {
          // steers the import, is no value of a row
        }
      }
    }
    compulsory(ImportFields.LAST_NAME, values, faults);
    compulsory(ImportFields.FIRST_NAME, values, faults);
    household.computeIfAbsent("name", name -> person.get("last_name"));
    String family = familyKey(values.get(ImportFields.NUMBER), household);
    if (family == null && faults.isEmpty()) {
      faults.add(new Fault(place(ImportFields.LAST_NAME), "FAMILY_UNKNOWN", ""));
    }
    return new ReadLine(
        line,
        family == null ? "line:" + line : family,
        personKey(family, values, person),
        values.get(ImportFields.NUMBER),
        kind(values),
        household,
        person,
        member,
        faults);
  }

  private void compulsory(String key, Map<String, String> values, List<Fault> faults) {
    int place = place(key);
    if (!values.containsKey(key) && faults.stream().noneMatch(f -> f.place() == place)) {
      faults.add(new Fault(place, "MISSING", ""));
    }
  }

  private int place(String key) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).filter(field -> field.key().equals(key)).isPresent()) {
        return i;
      }
    }
    return 0;
  }

  /** The number, or the name with the address, or else with the mail or phone. */
  private static String familyKey(String number, Map<String, String> household) {
    if (number != null) {
      return "number:" + Keys.of(number);
    }
    String name = "family:" + Keys.of(household.get("name")) + "|";
    if (household.containsKey("street")) {
      return name + Keys.of(household.get("street")) + "|" + Keys.of(household.get("postcode"));
    }
    return household.containsKey("email")
        ? name + Keys.of(household.get("email"))
        : household.containsKey("phone") ? name + Keys.of(household.get("phone")) : null;
  }

  private static String personKey(
      String family, Map<String, String> values, Map<String, String> person) {
    String number = values.get(ImportFields.PERSON_NUMBER);
    return number != null
        ? "number:" + Keys.of(number)
        : family
            + "/"
            + Keys.of(person.get("first_name"))
            + "|"
            + Keys.of(person.get("last_name"))
            + "|"
            + person.getOrDefault("birth_date", "");
  }

  /** As the file says; where it does not, under age is a child and everybody else a guardian. */
  private MemberKind kind(Map<String, String> values) {
    if (values.containsKey(ImportFields.KIND)) {
      return MemberKind.valueOf(values.get(ImportFields.KIND));
    }
    String birth = values.get(ImportFields.BIRTH_DATE);
    boolean child = birth != null && LocalDate.parse(birth).plusYears(OF_AGE).isAfter(today);
    return child ? MemberKind.CHILD : MemberKind.GUARDIAN;
  }
}
