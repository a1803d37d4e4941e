package fr.portailfamille.household.internal;

import fr.portailfamille.household.DatedChoice;
import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.FieldLists;
import fr.portailfamille.household.FieldType;
import fr.portailfamille.household.PickupPerson;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fields of persons that are rows of their own: vaccines, and who may fetch a child. */
@Dependent
public class PersonRows {

  @Inject private Sql sql;

  /** The vaccines of every member, as one text each. */
  Map<Long, String> vaccines(long householdId) {
    Map<Long, List<DatedChoice>> found = new HashMap<>();
    sql.list(
        """
        select v.* from person_vaccine v join household_member m on m.person_id = v.person_id
         where m.household_id = ? order by v.given_on, v.name
        """,
        row ->
            found
                .computeIfAbsent(row.getLong("person_id"), id -> new ArrayList<>())
                .add(new DatedChoice(row.getString("name"), row.getString("given_on"))),
        householdId);
    Map<Long, String> texts = new HashMap<>();
    found.forEach((person, list) -> texts.put(person, FieldLists.ofDated(list)));
    return texts;
  }

  void writeVaccines(long personId, String value) {
    sql.update("delete from person_vaccine where person_id = ?", personId);
    for (DatedChoice vaccine : FieldLists.dated(value)) {
      sql.update(
          "insert into person_vaccine (person_id, name, given_on) values (?, ?, ?::date)",
          personId,
          vaccine.name(),
          vaccine.day());
    }
  }

  /** Whom this household alone names for every member, as one text each. */
  Map<Long, String> people(long householdId, String kind) {
    Map<Long, List<PickupPerson>> found = new HashMap<>();
    sql.list(
        "select * from household_pickup where household_id = ? and kind = ? order by position",
        row ->
            found
                .computeIfAbsent(row.getLong("person_id"), id -> new ArrayList<>())
                .add(
                    new PickupPerson(
                        row.getString("name"),
                        text(row.getString("phone")),
                        text(row.getString("link")))),
        householdId,
        kind);
    Map<Long, String> texts = new HashMap<>();
    found.forEach((person, list) -> texts.put(person, FieldLists.ofPeople(list)));
    return texts;
  }

  void writePeople(long householdId, long personId, String kind, String value) {
    sql.update(
        "delete from household_pickup where household_id = ? and person_id = ? and kind = ?",
        householdId,
        personId,
        kind);
    int position = 0;
    for (PickupPerson person : FieldLists.people(value)) {
      sql.update(
          "insert into household_pickup (household_id, person_id, kind, position, name, phone, link)"
              + " values (?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''))",
          householdId,
          personId,
          kind,
          position++,
          person.name(),
          person.phone(),
          person.link());
    }
  }

  /** What the organisation offers, and what is kept though it is offered no longer. */
  List<String> offered(String setting, DossierField field, String value) {
    List<String> all = new ArrayList<>(FieldLists.offered(setting));
    List<String> kept =
        field.type() == FieldType.DATED_CHOICES
            ? FieldLists.dated(value).stream().map(DatedChoice::name).toList()
            : FieldLists.lines(value);
    kept.stream().filter(name -> !all.contains(name)).forEach(all::add);
    return all;
  }

  static String text(String value) {
    return value == null ? "" : value;
  }
}
