package fr.portailfamille.household.internal;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierSheet;
import fr.portailfamille.household.HouseholdLine;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.PermissionLine;
import fr.portailfamille.household.PickupLine;
import fr.portailfamille.household.PickupPerson;
import fr.portailfamille.household.SheetEntry;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Array;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all households of a person say together; callers have checked who asks. */
@Dependent
public class PersonBook {

  @Inject private Sql sql;
  @Inject private DossierReader reader;

  /** When what is the person's own was last changed; null: never. */
  public Instant changedAt(long personId) {
    return sql.first(
            "select changed_at from person where id = ? and changed_at is not null",
            row -> Sql.instant(row, "changed_at"),
            personId)
        .orElse(null);
  }

  /** The value of a field, nothing masked. */
  public String whole(HouseholdView household, DossierField field, long personId) {
    return reader.whole(household, field, personId);
  }

  public List<HouseholdLine> households(long personId) {
    return sql.list(
        """
        select h.id, h.number, h.name, o.id as organisation_id, o.name as organisation_name
          from household_member m join household h on h.id = m.household_id
          join organisation o on o.id = h.organisation_id
         where m.person_id = ? order by h.number
        """,
        row ->
            new HouseholdLine(
                row.getLong("id"),
                row.getString("number"),
                row.getString("name"),
                row.getLong("organisation_id"),
                row.getString("organisation_name")),
        personId);
  }

  /** Everybody whom a household names, the forbidden first; only lists the organisation asks. */
  public List<PickupLine> pickups(long personId, DossierSheet asked) {
    Map<Long, HouseholdLine> named = new LinkedHashMap<>();
    households(personId).forEach(household -> named.put(household.id(), household));
    List<PickupLine> all =
        sql.list(
            "select * from household_pickup where person_id = ?"
                + " order by kind desc, household_id, position",
            row ->
                new PickupLine(
                    new PickupPerson(
                        row.getString("name"),
                        PersonRows.text(row.getString("phone")),
                        PersonRows.text(row.getString("link"))),
                    "FORBIDDEN".equals(row.getString("kind")),
                    false,
                    named.get(row.getLong("household_id"))),
            personId);
    boolean authorised = asks(asked, DossierField.CHILD_AUTHORISED);
    boolean forbidden = asks(asked, DossierField.CHILD_FORBIDDEN);
    return all.stream()
        .filter(line -> line.by() != null && (line.forbidden() ? forbidden : authorised))
        .map(line -> contradicted(line, all))
        .toList();
  }

  private static PickupLine contradicted(PickupLine line, List<PickupLine> all) {
    boolean opposite =
        all.stream()
            .anyMatch(
                other ->
                    other.forbidden() != line.forbidden()
                        && other.person().name().equalsIgnoreCase(line.person().name()));
    return new PickupLine(line.person(), line.forbidden(), opposite, line.by());
  }

  /** What may be permitted, and which households did not. */
  public List<PermissionLine> permissions(long personId, DossierSheet asked) {
    List<String> offered =
        asked.sections().stream()
            .flatMap(section -> section.entries().stream())
            .filter(entry -> is(entry, DossierField.CHILD_PERMISSIONS))
            .flatMap(entry -> entry.choices().stream())
            .toList();
    Map<String, List<String>> given = new LinkedHashMap<>();
    sql.list(
        """
        select h.number, m.permissions from household_member m
          join household h on h.id = m.household_id
         where m.person_id = ? order by h.number
        """,
        row -> {
          Array permissions = row.getArray("permissions");
          return given.put(
              row.getString("number"),
              permissions == null ? List.of() : List.of((String[]) permissions.getArray()));
        },
        personId);
    return offered.stream().map(name -> permission(name, given)).toList();
  }

  private static PermissionLine permission(String name, Map<String, List<String>> given) {
    List<String> refused = new ArrayList<>();
    given.forEach(
        (number, names) -> {
          if (!names.contains(name)) {
            refused.add(number);
          }
        });
    return new PermissionLine(name, refused);
  }

  private static boolean asks(DossierSheet asked, DossierField field) {
    return asked.sections().stream()
        .flatMap(section -> section.entries().stream())
        .anyMatch(entry -> is(entry, field));
  }

  private static boolean is(SheetEntry entry, DossierField field) {
    return entry.field() == field || entry.field().twin().filter(field::equals).isPresent();
  }
}
