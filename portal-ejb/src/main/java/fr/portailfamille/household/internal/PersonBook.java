package fr.portailfamille.household.internal;

import fr.portailfamille.household.CareContact;
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
import java.util.stream.Stream;

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

  /** What the organisation asks of the person, sensitive values masked. */
  public DossierSheet asked(HouseholdView household, long personId) {
    return reader.forStaff(household).ofPerson(personId);
  }

  /** The guardians of all households of the person, and the phones of those households. */
  public List<CareContact> contacts(long personId) {
    return sql.list(
        """
        select concat_ws(' ', p.first_name, p.last_name) as name, false as home,
               m.mobile_phone as first, m.home_phone as second, m.work_phone as third,
               h.number, m.position as rank
          from household_member c join household h on h.id = c.household_id
          join household_member m on m.household_id = h.id and m.kind = 'GUARDIAN'
          join person p on p.id = m.person_id
         where c.person_id = ?
           and coalesce(m.mobile_phone, m.home_phone, m.work_phone, '') <> ''
        union all
        select h.name, true, h.phone, null, null, h.number, 1000000
          from household_member c join household h on h.id = c.household_id
         where c.person_id = ? and coalesce(h.phone, '') <> ''
           and not exists (select 1 from household_member m
                            where m.household_id = h.id and m.kind = 'GUARDIAN'
                              and h.phone in (m.mobile_phone, m.home_phone, m.work_phone))
         order by number, rank
        """,
        row ->
            new CareContact(
                row.getString("name"),
                row.getBoolean("home"),
                Stream.of(row.getString("first"), row.getString("second"), row.getString("third"))
                    .filter(phone -> phone != null && !phone.isBlank())
                    .distinct()
                    .toList()),
        personId,
        personId);
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
