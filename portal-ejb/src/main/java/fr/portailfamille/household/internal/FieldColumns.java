package fr.portailfamille.household.internal;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.FieldStore;
import fr.portailfamille.household.FieldText;
import fr.portailfamille.household.FieldType;
import fr.portailfamille.household.SchoolClass;
import fr.portailfamille.household.Town;
import fr.portailfamille.household.Towns;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.SecretBox;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns behind the fields. Names come from the catalogue, never from a request. */
@Dependent
public class FieldColumns {

  @Inject private Sql sql;
  @Inject private SecretBox box;
  @Inject private Towns towns;
  @Inject private PersonRows rows;
  @Inject private BusinessClock clock;

  /** {@code alias.column as alias_column}, once for each column of a store. */
  static String selected(FieldStore store, String alias) {
    return Arrays.stream(DossierField.values())
        .filter(field -> field.store() == store)
        .map(DossierField::column)
        .distinct()
        .map(column -> "%1$s.%2$s as %1$s_%2$s".formatted(alias, column))
        .collect(Collectors.joining(", "));
  }

  /** The value of a field as kept; the row holds {@link #selected}. */
  String read(ResultSet row, DossierField field, String alias) throws SQLException {
    String column = alias + "_" + field.column();
    return switch (field.type()) {
      case NIR, IBAN -> {
        byte[] sealed = row.getBytes(column);
        yield sealed == null ? null : box.open(sealed);
      }
      case YES_NO -> String.valueOf(row.getBoolean(column));
      case CHOICES -> {
        Array chosen = row.getArray(column);
        yield chosen == null ? null : String.join("\n", (String[]) chosen.getArray());
      }
      default -> {
        String text = row.getString(column);
        yield text == null || text.isBlank() ? null : text;
      }
    };
  }

  /** Writes a value as kept; the code of a town follows its name. */
  void write(long householdId, DossierField field, long subjectId, String value) {
    Object bound = field.isSealed() && value != null ? box.seal(value) : value;
    String assignment =
        field.column()
            + (field.type() == FieldType.CHOICES
                ? " = string_to_array(?::text, chr(10))"
                : " = ?" + cast(field));
    switch (field.store()) {
      case HOUSEHOLD ->
          sql.update("update household set " + assignment + " where id = ?", bound, householdId);
      case PERSON -> {
        sql.update("update person set " + assignment + " where id = ?", bound, subjectId);
        if (isSchoolLevel(field)) {
          confirmSchoolLevel(List.of(subjectId));
        }
      }
      case MEMBER ->
          sql.update(
              "update household_member set "
                  + assignment
                  + " where household_id = ? and person_id = ?",
              bound,
              householdId,
              subjectId);
      case REGIE ->
          sql.update(
              "insert into household_regie (household_id, regie_id, %1$s) values (?, ?, ?%2$s)"
                      .formatted(field.column(), cast(field))
                  + " on conflict (household_id, regie_id) do update set %1$s = excluded.%1$s"
                      .formatted(field.column()),
              householdId,
              subjectId,
              bound);
      case VACCINE -> rows.writeVaccines(subjectId, value);
      case PICKUP -> rows.writePeople(householdId, subjectId, field.column(), value);
      case QUOTIENT -> throw new IllegalArgumentException("The history writes " + field.key());
    }
  }

  /** Writes the INSEE code of a town beside it. */
  void writeCode(
      long householdId, DossierField town, long subjectId, String postcode, String name) {
    Optional<Town> found =
        name == null
            ? Optional.empty()
            : town.postcodeOf().isPresent()
                ? towns.find(String.valueOf(postcode), name)
                : towns.named(name);
    String assignment = town.column() + "_insee = ?";
    String code = found.map(Town::insee).orElse(null);
    if (town.subject() == DossierSubject.HOUSEHOLD) {
      sql.update("update household set " + assignment + " where id = ?", code, householdId);
    } else if (town.isCommon()) {
      sql.update("update person set " + assignment + " where id = ?", code, subjectId);
    } else {
      sql.update(
          "update household_member set " + assignment + " where household_id = ? and person_id = ?",
          code,
          householdId,
          subjectId);
    }
  }

  static boolean isSchoolLevel(DossierField field) {
    return field == DossierField.CHILD_SCHOOL_LEVEL || field == DossierField.ADULT_SCHOOL_LEVEL;
  }

  /** The classes of these persons, where they are known, are those of the school year of today. */
  public void confirmSchoolLevel(Collection<Long> personIds) {
    sql.update(
        "update person set school_level_year = case when school_level is null then null else ?::int end"
            + " where id = any(?)",
        SchoolClass.yearGivenOn(clock.today()),
        personIds);
  }

  /** What the journal may hold of a value. */
  static String told(DossierField field, String value) {
    if (value == null) {
      return "";
    }
    return field.isSensitive() || field.isSealed()
        ? "•••"
        : FieldText.typed(field, value).replace("\n", " ; ");
  }

  private static String cast(DossierField field) {
    return switch (field.type()) {
      case DATE -> "::date";
      case MONEY -> "::bigint";
      case YES_NO -> "::boolean";
      case CHOICE -> field.store() == FieldStore.REGIE ? "::int" : "";
      case NIR, IBAN -> "::bytea";
      default -> "";
    };
  }
}
