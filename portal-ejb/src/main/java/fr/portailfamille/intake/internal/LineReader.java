package fr.portailfamille.intake.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads lines by the fields of their columns. A line is a person, with the columns of its household
 * repeated on each line of the family; of a list ({@link ImportFields#isList}) a household.
 */
final class LineReader {

  private final List<Optional<ImportField>> columns;
  private final LineRules rules;
  private final boolean list;

  /**
   * @param fields key of each column's field, empty where it is left out
   */
  LineReader(List<String> fields, LineRules rules) {
    this.columns = fields.stream().map(ImportFields::of).toList();
    this.rules = rules;
    this.list = ImportFields.isList(fields);
  }

  ReadLine read(int line, List<String> cells) {
    LineValues values = new LineValues(columns, cells, rules);
    values.read();
    String family = list ? listed(values) : family(values);
    return new ReadLine(
        line,
        family == null ? "line:" + line : family,
        list ? "line:" + line : personKey(family, values),
        values.of(ImportFields.NUMBER),
        values.of(ImportFields.BENEFICIARY),
        values.kind(),
        values.household(),
        values.quotients(),
        values.person(),
        values.member(),
        values.lists(),
        values.faults());
  }

  private String listed(LineValues values) {
    if (columns.stream()
        .flatMap(Optional::stream)
        .anyMatch(field -> field.key().equals(ImportFields.QUOTIENT))) {
      values.require(ImportFields.QUOTIENT);
    }
    String number = values.of(ImportFields.NUMBER);
    if (number != null) {
      return "list:number:" + Keys.of(number);
    }
    String beneficiary = values.of(ImportFields.BENEFICIARY);
    if (beneficiary == null) {
      values.fault(values.place(ImportFields.BENEFICIARY, ImportFields.NUMBER), "NUMBER_MISSING");
    }
    return beneficiary == null ? null : "list:beneficiary:" + Keys.of(beneficiary);
  }

  private static String family(LineValues values) {
    values.require(ImportFields.LAST_NAME);
    values.require(ImportFields.FIRST_NAME);
    values.named();
    String family = familyKey(values.of(ImportFields.NUMBER), values.household());
    if (family == null && values.faults().isEmpty()) {
      values.fault(values.place(ImportFields.LAST_NAME), "FAMILY_UNKNOWN");
    }
    return family;
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

  private static String personKey(String family, LineValues values) {
    String number = values.of(ImportFields.PERSON_NUMBER);
    Map<String, String> person = values.person();
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
}
