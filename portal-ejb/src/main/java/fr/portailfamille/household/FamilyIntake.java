package fr.portailfamille.household;

import fr.portailfamille.household.BroughtIn.BroughtInPerson;
import fr.portailfamille.household.internal.IntakeParts;
import fr.portailfamille.household.internal.Numbers;
import fr.portailfamille.household.internal.References;
import fr.portailfamille.household.internal.RowSet;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Many families at once, set-based, for the imports of the portal's own work: the caller is not
 * checked. Values come read and clean; the keys of the maps are columns.
 */
@CallerNotChecked
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class FamilyIntake {

  @Inject private Sql sql;
  @Inject private BusinessClock clock;
  @Inject private Numbers numbers;
  @Inject private RowSet rows;
  @Inject private IntakeParts parts;
  @Inject private References references;

  /**
   * Writes new households with their members.
   *
   * @param actor who asked for it, as the journal names callers
   */
  public List<BroughtIn> create(String actor, long organisationId, List<IncomingFamily> families) {
    List<Long> ids = ids("household_seq", families.size());
    List<String> given =
        numbers.give(organisationId, families.stream().map(IncomingFamily::number).toList());
    List<Map<String, String>> households = new ArrayList<>();
    for (int i = 0; i < families.size(); i++) {
      Map<String, String> row = stamped(organisationId, ids.get(i), families.get(i).values());
      row.put("number", given.get(i));
      row.putIfAbsent(DossierField.HOUSEHOLD_DIRECT_DEBIT.column(), "false");
      households.add(row);
    }
    rows.insert("household", households);
    List<Newcomer> newcomers = new ArrayList<>();
    for (int i = 0; i < families.size(); i++) {
      int position = 0;
      for (IncomingPerson person : families.get(i).persons()) {
        newcomers.add(new Newcomer(ids.get(i), person, position++));
      }
    }
    Map<Newcomer, Long> persons = join(organisationId, newcomers);
    for (int i = 0; i < families.size(); i++) {
      parts.enter(actor, ids.get(i), families.get(i).quotients());
    }
    List<BroughtIn> result = new ArrayList<>();
    for (int i = 0; i < families.size(); i++) {
      long id = ids.get(i);
      result.add(
          new BroughtIn(
              id,
              newcomers.stream()
                  .filter(n -> n.householdId() == id)
                  .map(n -> new BroughtInPerson(persons.get(n), n.person().personId() == 0))
                  .toList(),
              true));
    }
    return result;
  }

  /**
   * Puts families into households that stand: filled values replace what stands, persons are
   * recognised by name and day of birth, new ones are added. Locks the households.
   *
   * @param actor who asked for it, as the journal names callers
   */
  public List<BroughtIn> update(String actor, long organisationId, List<IncomingFamily> families) {
    List<Long> ids = families.stream().map(IncomingFamily::householdId).toList();
    sql.ids(
        "select id from household where id = any(?) and organisation_id = ? order by id"
            + " for no key update",
        ids,
        organisationId);
    Set<Long> changed = new HashSet<>();
    List<Map<String, String>> households = new ArrayList<>();
    families.forEach(f -> households.add(identified("id", f.householdId(), f.values())));
    changed.addAll(rows.update("household", "id", households));

    List<Newcomer> all = new ArrayList<>();
    families.forEach(f -> f.persons().forEach(p -> all.add(new Newcomer(f.householdId(), p, 0))));
    Map<Newcomer, Long> known = recognised(all);
    List<Map<String, String>> persons = new ArrayList<>();
    List<Map<String, String>> members = new ArrayList<>();
    known.forEach(
        (who, id) -> {
          persons.add(identified("id", id, who.person().person()));
          Map<String, String> member = identified("person_id", id, who.person().member());
          member.put("household_id", String.valueOf(who.householdId()));
          members.add(member);
        });
    Set<Long> changedPersons = new HashSet<>(rows.update("person", "id", persons));
    sql.update("update person set changed_at = ? where id = any(?)", clock.now(), changedPersons);
    changed.addAll(rows.updateMembers(members));
    known.forEach(
        (who, id) -> {
          if (changedPersons.contains(id)) {
            changed.add(who.householdId());
          }
        });

    Map<Long, Integer> next = positions(ids);
    List<Newcomer> newcomers = new ArrayList<>();
    Map<Newcomer, Newcomer> placed = new HashMap<>();
    for (Newcomer one : all) {
      if (!known.containsKey(one)) {
        Newcomer at =
            new Newcomer(
                one.householdId(),
                one.person(),
                next.merge(one.householdId(), 1, Integer::sum) - 1);
        newcomers.add(at);
        placed.put(one, at);
        changed.add(one.householdId());
      }
    }
    Map<Newcomer, Long> joined = join(organisationId, newcomers);
    known.forEach(
        (who, id) -> {
          if (parts.write(who.householdId(), id, who.person().lists())) {
            parts.touch(who.householdId());
            changed.add(who.householdId());
          }
        });
    for (IncomingFamily family : families) {
      if (parts.enter(actor, family.householdId(), family.quotients())) {
        parts.touch(family.householdId());
        changed.add(family.householdId());
      }
    }
    List<BroughtIn> result = new ArrayList<>();
    for (IncomingFamily family : families) {
      List<BroughtInPerson> who = new ArrayList<>();
      for (IncomingPerson person : family.persons()) {
        Newcomer key = new Newcomer(family.householdId(), person, 0);
        Long id = known.get(key);
        who.add(
            id != null
                ? new BroughtInPerson(id, false)
                : new BroughtInPerson(joined.get(placed.get(key)), person.personId() == 0));
      }
      result.add(new BroughtIn(family.householdId(), who, changed.contains(family.householdId())));
    }
    return result;
  }

  /**
   * Takes households away that nobody has touched since they were brought in, with the persons who
   * came with them and belong to no other household.
   *
   * @param created the persons the import created
   * @param own tables of the import itself, whose references do not count
   * @return why a household stays; those not named are gone
   */
  public Map<Long, KeptReason> remove(
      Collection<Long> households, Collection<Long> created, Set<String> own) {
    sql.ids("select id from household where id = any(?) order by id for update", households);
    Map<Long, KeptReason> kept = kept(households, created, own);
    List<Long> gone = households.stream().filter(id -> !kept.containsKey(id)).toList();
    parts.remove(gone);
    List<Long> orphans =
        sql.ids(
            "delete from household_member where household_id = any(?) returning person_id", gone);
    removePersons(orphans.stream().filter(created::contains).toList());
    sql.update("delete from household where id = any(?)", gone);
    return kept;
  }

  /** Why households would stay if they were to be removed now; the others would go. */
  public Map<Long, KeptReason> kept(
      Collection<Long> households, Collection<Long> created, Set<String> own) {
    Map<Long, KeptReason> kept = new TreeMap<>();
    sql.ids(
            """
            select m.household_id from household_member m join person p on p.id = m.person_id
             where m.household_id = any(?) and p.id <> all(?)
            """,
            households,
            created)
        .forEach(id -> kept.put(id, KeptReason.JOINED));
    references.of("household", households, own).forEach(id -> kept.put(id, KeptReason.USED));
    List<Long> persons =
        sql.ids("select person_id from household_member where household_id = any(?)", households);
    List<Long> used = references.of("person", persons, own);
    sql.ids(
            "select household_id from household_member where household_id = any(?)"
                + " and person_id = any(?)",
            households,
            used)
        .forEach(id -> kept.put(id, KeptReason.USED));
    sql.ids(
            """
            select h.id from household h
             where h.id = any(?)
               and (h.version > 0
                    or exists (select 1 from household_member m join person p on p.id = m.person_id
                                where m.household_id = h.id and p.version > 0))
            """,
            households)
        .forEach(id -> kept.put(id, KeptReason.CHANGED));
    return kept;
  }

  /**
   * Takes persons away that an import added to households that stood before, unless somebody has
   * touched them or they belong to another household as well.
   */
  public List<Long> removeMembers(long householdId, Collection<Long> created, Set<String> own) {
    Set<Long> free = new HashSet<>(created);
    references.of("person", created, own).forEach(free::remove);
    sql.ids("select id from person where id = any(?) and version > 0", created)
        .forEach(free::remove);
    sql.update(
        "delete from household_pickup where household_id = ? and person_id = any(?)",
        householdId,
        free);
    sql.update(
        "delete from household_member where household_id = ? and person_id = any(?)",
        householdId,
        free);
    removePersons(free);
    return List.copyOf(free);
  }

  private void removePersons(Collection<Long> persons) {
    sql.update(
        "delete from person_vaccine where person_id = any(?)"
            + " and person_id not in (select person_id from household_member where person_id = any(?))",
        persons,
        persons);
    sql.update(
        "delete from person where id = any(?)"
            + " and id not in (select person_id from household_member where person_id = any(?))",
        persons,
        persons);
  }

  private record Newcomer(long householdId, IncomingPerson person, int position) {}

  /** Writes persons and memberships; gives the id of each person. */
  private Map<Newcomer, Long> join(long organisationId, List<Newcomer> newcomers) {
    List<Long> ids =
        ids("person_seq", (int) newcomers.stream().filter(n -> n.person().personId() == 0).count());
    Map<Newcomer, Long> result = new LinkedHashMap<>();
    List<Map<String, String>> persons = new ArrayList<>();
    List<Map<String, String>> members = new ArrayList<>();
    int used = 0;
    for (Newcomer one : newcomers) {
      long id = one.person().personId();
      if (id == 0) {
        id = ids.get(used++);
        persons.add(stamped(organisationId, id, one.person().person()));
      }
      result.put(one, id);
      Map<String, String> member = identified("person_id", id, one.person().member());
      member.put("household_id", String.valueOf(one.householdId()));
      member.put("kind", one.person().kind().name());
      member.put("position", String.valueOf(one.position()));
      members.add(member);
    }
    rows.insert("person", persons);
    rows.insert("household_member", members);
    result.forEach((who, id) -> parts.write(who.householdId(), id, who.person().lists()));
    return result;
  }

  /** Members that stand already: by their id, or by name and day of birth. */
  private Map<Newcomer, Long> recognised(List<Newcomer> all) {
    Map<Newcomer, Long> result = new LinkedHashMap<>();
    sql.list(
            """
            select distinct on (t.i) t.i - 1 as i, m.person_id
              from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[])
                   with ordinality as t(household_id, person_id, name, birth, i)
              join household_member m on m.household_id = t.household_id
              join person p on p.id = m.person_id
             where p.id = t.person_id
                or (search_words(p.first_name || ' ' || p.last_name) = search_words(t.name)
                    and (p.birth_date is null or t.birth is null or p.birth_date = t.birth::date))
             order by t.i, p.id <> t.person_id, m.person_id
            """,
            row -> Map.entry(row.getInt("i"), row.getLong("person_id")),
            all.stream().map(Newcomer::householdId).toList(),
            all.stream().map(n -> n.person().personId()).toList(),
            all.stream().map(n -> n.person().fullName()).toList(),
            all.stream().map(n -> n.person().birthDate()).toList())
        .forEach(found -> result.put(all.get(found.getKey()), found.getValue()));
    return result;
  }

  private Map<Long, Integer> positions(List<Long> households) {
    Map<Long, Integer> next = new HashMap<>();
    households.forEach(id -> next.put(id, 0));
    sql.list(
            "select household_id, max(position) + 1 from household_member"
                + " where household_id = any(?) group by household_id",
            row -> Map.entry(row.getLong(1), row.getInt(2)),
            households)
        .forEach(found -> next.put(found.getKey(), found.getValue()));
    return next;
  }

  private Map<String, String> stamped(long organisationId, long id, Map<String, String> values) {
    Map<String, String> row = identified("id", id, values);
    row.put("organisation_id", String.valueOf(organisationId));
    row.put("created_at", Objects.toString(clock.now()));
    return row;
  }

  private static Map<String, String> identified(
      String column, long id, Map<String, String> values) {
    Map<String, String> row = new HashMap<>(values);
    row.put(column, String.valueOf(id));
    return row;
  }

  private List<Long> ids(String sequence, int count) {
    return sql.ids("select nextval(?::regclass) from generate_series(1, ?)", sequence, count);
  }
}
