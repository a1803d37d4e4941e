package fr.portailfamille.intake.internal;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.FamilyImage;
import fr.portailfamille.household.FamilyImages;
import fr.portailfamille.household.FieldStore;
import fr.portailfamille.household.IncomingQuotient;
import fr.portailfamille.intake.ValueChange;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What an update would write into the values of households that stand: before and after. */
@Dependent
public class ChangePreview {

  private static final String QUOTIENTS = "household_quotient";

  @Inject private Sql sql;
  @Inject private FamilyImages images;

  /**
   * Keeps it beside the families of an import.
   *
   * @param standing the households by the numbers of the families
   * @param lines of the families by their numbers
   */
  void keep(ImportRow row, Map<Integer, Long> standing, Map<Integer, List<ReadLine>> lines) {
    Map<FamilyImage.Place, FamilyImage> now = images.of(standing.values(), row.filled());
    List<Long> numbers = new ArrayList<>();
    List<String> changes = new ArrayList<>();
    standing.forEach(
        (no, household) -> {
          numbers.add((long) no);
          changes.add(write(changes(row, household, now, lines.get(no))));
        });
    sql.update(
        """
        update import_family f set changes = t.changes::jsonb
          from unnest(?::int[], ?::text[]) as t(no, changes)
         where f.import_id = ? and f.family_no = t.no
        """,
        numbers,
        changes,
        row.id());
  }

  private static List<ValueChange> changes(
      ImportRow row,
      long household,
      Map<FamilyImage.Place, FamilyImage> now,
      List<ReadLine> lines) {
    Map<String, String> incoming = row.said(FamilyLines.household(lines));
    List<ValueChange> changes = new ArrayList<>();
    for (DossierField field : DossierField.of(DossierSubject.HOUSEHOLD)) {
      String after = field.store() == FieldStore.HOUSEHOLD ? incoming.get(field.column()) : null;
      String before =
          text(now.get(new FamilyImage.Place(household, 0, "household", field.column())));
      if (after != null && !after.equals(before)) {
        changes.add(new ValueChange(field, before, after, null));
      }
    }
    FamilyImage history = now.get(new FamilyImage.Place(household, 0, QUOTIENTS, ""));
    for (IncomingQuotient one : FamilyLines.quotients(lines)) {
      String before = quotient(history, one.from());
      String after = String.valueOf(one.quotient().cents());
      if (!after.equals(before)) {
        changes.add(new ValueChange(DossierField.HOUSEHOLD_QUOTIENT, before, after, one.from()));
      }
    }
    return changes;
  }

  private static String text(FamilyImage image) {
    if (image == null) {
      return null;
    }
    JsonValue value = Json.createReader(new StringReader(image.value())).readValue();
    return value instanceof JsonString text
        ? text.getString()
        : value == JsonValue.NULL ? null : value.toString();
  }

  /** What counts on a day; null for nothing. */
  private static String quotient(FamilyImage history, LocalDate day) {
    return history == null
        ? null
        : Json.createReader(new StringReader(history.value()))
            .readArray()
            .getValuesAs(JsonObject.class)
            .stream()
            .filter(row -> row.isNull("superseded_at"))
            .filter(row -> !LocalDate.parse(row.getString("valid_from")).isAfter(day))
            .filter(
                row ->
                    row.isNull("valid_to")
                        || !LocalDate.parse(row.getString("valid_to")).isBefore(day))
            .map(row -> String.valueOf(row.getInt("quotient_cents")))
            .findFirst()
            .orElse(null);
  }

  private static String write(List<ValueChange> changes) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (ValueChange change : changes) {
      JsonObjectBuilder one = Json.createObjectBuilder();
      one.add("field", change.field().key()).add("after", change.after());
      if (change.before() != null) {
        one.add("before", change.before());
      }
      if (change.from() != null) {
        one.add("from", change.from().toString());
      }
      all.add(one);
    }
    return all.build().toString();
  }

  /** As it was kept; a field that a later version does not know is left out. */
  static List<ValueChange> read(String kept) {
    return kept == null
        ? List.of()
        : Json.createReader(new StringReader(kept))
            .readArray()
            .getValuesAs(JsonObject.class)
            .stream()
            .map(
                one ->
                    DossierField.ofKey(one.getString("field"))
                        .map(
                            field ->
                                new ValueChange(
                                    field,
                                    one.getString("before", null),
                                    one.getString("after"),
                                    one.containsKey("from")
                                        ? LocalDate.parse(one.getString("from"))
                                        : null))
                        .orElse(null))
            .filter(Objects::nonNull)
            .toList();
  }
}
