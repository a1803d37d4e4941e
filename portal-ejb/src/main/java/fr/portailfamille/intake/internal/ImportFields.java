package fr.portailfamille.intake.internal;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.intake.internal.ImportField.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every field a column can be matched to, in the order of the choice: the dossier's catalogue. */
public final class ImportFields {

  static final String NUMBER = "household.number";
  static final String QUOTIENT = DossierField.HOUSEHOLD_QUOTIENT.key();
  static final String QUOTIENT_FROM = "household.quotientFrom";
  static final String QUOTIENT_SOURCE = "household.quotientSource";
  static final String QUOTIENT_RECEIVED = "household.quotientReceived";
  static final String PERSON_NUMBER = "person.number";
  static final String KIND = "person.kind";
  static final String LAST_NAME = "person.lastName";
  static final String FIRST_NAME = "person.firstName";
  static final String BIRTH_DATE = "person.birthDate";
  static final String BENEFICIARY = "person.beneficiaryNumber";

  private static final String DATE = "date";

  private static final List<ImportField> ALL = all(new ArrayList<>());

  private ImportFields() {}

  private static List<ImportField> all(List<ImportField> all) {
    all.add(field(NUMBER, Part.KEY));
    for (DossierField one : DossierField.of(DossierSubject.HOUSEHOLD)) {
      if (!one.isSealed()) {
        all.add(field(one.key(), Part.HOUSEHOLD, one));
      }
      if (one == DossierField.HOUSEHOLD_QUOTIENT) {
        all.add(field(QUOTIENT_FROM, Part.QUOTIENT));
        all.add(field(QUOTIENT_SOURCE, Part.QUOTIENT));
        all.add(field(QUOTIENT_RECEIVED, Part.QUOTIENT));
      }
    }
    all.add(field(PERSON_NUMBER, Part.KEY));
    all.add(field(KIND, Part.KIND));
    Map<String, List<DossierField>> persons = new LinkedHashMap<>();
    for (String first : List.of(LAST_NAME, FIRST_NAME, BIRTH_DATE)) {
      persons.put(first, new ArrayList<>());
    }
    for (DossierField one : DossierField.values()) {
      if (one.subject().isPerson() && !one.isSealed()) {
        String key = "person" + one.key().substring(one.key().indexOf('.'));
        persons.computeIfAbsent(key, none -> new ArrayList<>()).add(one);
      }
    }
    persons.forEach(
        (key, fields) -> all.add(field(key, Part.PERSON, fields.toArray(DossierField[]::new))));
    return List.copyOf(all);
  }

  private static ImportField field(String key, Part part, DossierField... fields) {
    return new ImportField(key, part, List.of(fields), ImportHeadings.of(key, List.of(fields)));
  }

  static List<ImportField> all() {
    return ALL;
  }

  /** The keys of all fields. */
  public static List<String> keys() {
    return ALL.stream().map(ImportField::key).toList();
  }

  static Optional<ImportField> of(String key) {
    return ALL.stream().filter(field -> field.key().equals(key)).findFirst();
  }

  /** What the field of the dossier behind a column is called; the column's key where it is none. */
  public static String dossierKey(String key) {
    return of(key)
        .flatMap(field -> field.fields().stream().findFirst())
        .map(DossierField::key)
        .orElse(key);
  }

  /** Whether columns name no persons: a list of what is new in households that stand. */
  public static boolean isList(List<String> columns) {
    return !columns.contains(LAST_NAME)
        && !columns.contains(FIRST_NAME)
        && (columns.contains(NUMBER) || columns.contains(BENEFICIARY))
        && columns.stream()
            .allMatch(
                key ->
                    key.isEmpty()
                        || key.equals(BENEFICIARY)
                        || of(key)
                            .filter(f -> f.key().equals(NUMBER) || !isOfPersons(f))
                            .isPresent());
  }

  private static boolean isOfPersons(ImportField field) {
    return field.part() == Part.PERSON || field.part() == Part.KIND || field.part() == Part.KEY;
  }

  /**
   * What the headings seem to mean, each field once; empty where nothing is recognised. Names
   * beside a number and a quotient alone are a list of quotients: they are left out.
   *
   * @param open the keys that may be chosen
   */
  public static List<String> guess(List<String> headings, List<String> open) {
    Set<String> left = new LinkedHashSet<>(open);
    String[] found = new String[headings.size()];
    for (int i = 0; i < found.length; i++) {
      String typed = headings.get(i);
      String heading = Keys.of(typed);
      found[i] =
          ALL.stream()
              .filter(field -> left.contains(field.key()))
              .filter(field -> field.key().equals(typed) || field.headings().contains(heading))
              .findFirst()
              .map(ImportField::key)
              .orElse("");
      left.remove(found[i]);
    }
    List<String> columns = new ArrayList<>(Arrays.asList(found));
    if (columns.contains(QUOTIENT)) {
      dated(columns, headings, left);
      List<String> nameless =
          columns.stream()
              .map(key -> List.of(LAST_NAME, FIRST_NAME, "household.name").contains(key) ? "" : key)
              .toList();
      return isList(nameless) && !columns.contains("household.street") ? nameless : columns;
    }
    return columns;
  }

  /** Beside a quotient «Date» alone is its day, where no other column is. */
  private static void dated(List<String> columns, List<String> headings, Set<String> left) {
    for (int i = 0; i < columns.size() && left.contains(QUOTIENT_FROM); i++) {
      if (columns.get(i).isEmpty() && DATE.equals(Keys.of(headings.get(i)))) {
        columns.set(i, QUOTIENT_FROM);
        left.remove(QUOTIENT_FROM);
      }
    }
  }

  /** The headings as one text, by which a way to match them is remembered. */
  public static String signature(List<String> headings) {
    return String.join("|", headings.stream().map(Keys::of).toList());
  }
}
