package fr.portailfamille.household.internal;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.FieldStore;
import fr.portailfamille.household.FieldWish;
import fr.portailfamille.household.IncomingFamily;
import fr.portailfamille.household.IncomingPerson;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.ReadFamily;
import fr.portailfamille.household.Town;
import fr.portailfamille.household.Towns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A new family's persons, and all of it as rows. */
final class NewPersons {

  /** A person of a line. */
  record Line(long line, Map<String, String> person, Map<String, String> member) {

    String fullName() {
      return person.getOrDefault("first_name", "") + " " + person.getOrDefault("last_name", "");
    }

    String birthDate() {
      return person.get("birth_date");
    }
  }

  private NewPersons() {}

  static List<Line> of(ReadFamily family, DossierSubject kind) {
    Map<Long, Line> lines = new TreeMap<>();
    for (FieldWish value : family.values()) {
      if (value.field().subject() == kind) {
        Line line =
            lines.computeIfAbsent(
                value.subjectId(), id -> new Line(id, new HashMap<>(), new HashMap<>()));
        (value.field().store() == FieldStore.PERSON ? line.person() : line.member())
            .put(value.field().column(), value.typed());
      }
    }
    return List.copyOf(lines.values());
  }

  /** As it is written: a new household with new persons. */
  static IncomingFamily incoming(ReadFamily family, Towns towns) {
    Map<String, String> values = new HashMap<>();
    family.values().stream()
        .filter(value -> value.field().subject() == DossierSubject.HOUSEHOLD)
        .forEach(value -> values.put(value.field().column(), value.typed()));
    String postcode = family.of(DossierField.HOUSEHOLD_POSTCODE);
    String town = family.of(DossierField.HOUSEHOLD_TOWN);
    if (postcode != null && town != null) {
      towns.find(postcode, town).map(Town::insee).ifPresent(code -> values.put("town_insee", code));
    }
    List<IncomingPerson> persons = new ArrayList<>();
    for (MemberKind kind : MemberKind.values()) {
      of(family, DossierSubject.valueOf(kind.name()))
          .forEach(
              line ->
                  persons.add(new IncomingPerson(0, kind, line.person(), line.member(), Map.of())));
    }
    return new IncomingFamily(0, null, values, persons, List.of());
  }
}
