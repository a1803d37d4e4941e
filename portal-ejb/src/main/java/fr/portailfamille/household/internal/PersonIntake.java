package fr.portailfamille.household.internal;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.household.AlreadyMember;
import fr.portailfamille.household.CreatePersonCommand;
import fr.portailfamille.household.CreatedPerson;
import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.Engagements;
import fr.portailfamille.household.FaultReason;
import fr.portailfamille.household.FieldFault;
import fr.portailfamille.household.FieldReading;
import fr.portailfamille.household.FieldText;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.household.OnlyHousehold;
import fr.portailfamille.household.PersonFound;
import fr.portailfamille.household.StillEngaged;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Who comes into a household and who leaves it; the household is locked, the caller is staff. */
@Dependent
public class PersonIntake {

  private static final int MOST = 20;
  private static final String PERSON =
      """
      select p.id, p.first_name, p.last_name, p.birth_date
        from person p
       where p.organisation_id = ?
      """;
  private static final String ELSEWHERE =
      " and not exists (select 1 from household_member x"
          + " where x.person_id = p.id and x.household_id = ?)";
  private static final String LIMIT =
      " order by p.last_name collate french, p.first_name collate french, p.id limit " + MOST;

  @Inject private Sql sql;
  @Inject private PersonBook persons;
  @Inject private QuotientBook versions;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;
  @Inject private Instance<Engagements> engagements;

  public List<PersonFound> find(HouseholdView household, String name, String birthDate) {
    String typed = name == null ? "" : name.strip();
    if (typed.isEmpty()) {
      return List.of();
    }
    List<Object> parameters = new ArrayList<>(List.of(household.organisationId(), household.id()));
    StringBuilder query = new StringBuilder(PERSON).append(ELSEWHERE);
    for (String word : typed.split("\\s+", 6)) {
      query.append(" and search_text(p.first_name || ' ' || p.last_name) like search_text(?)");
      parameters.add("%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
    String birth = FieldText.read(DossierField.CHILD_BIRTH_DATE, birthDate, clock.today()).value();
    if (birth != null) {
      query.append(" and p.birth_date = ?::date");
      parameters.add(birth);
    }
    return sql.list(query + LIMIT, this::found, parameters.toArray());
  }

  /**
   * @param told which of the persons alike the caller may know of
   */
  public CreatedPerson create(
      HouseholdView household, CreatePersonCommand command, Predicate<PersonFound> told) {
    List<FieldFault> faults = new ArrayList<>();
    String first = read(DossierField.CHILD_FIRST_NAME, command.firstName(), true, faults);
    String last = read(DossierField.CHILD_LAST_NAME, command.lastName(), true, faults);
    String birth =
        read(DossierField.CHILD_BIRTH_DATE, command.birthDate(), !command.guardian(), faults);
    if (!faults.isEmpty()) {
      return new CreatedPerson(0, faults, List.of());
    }
    List<PersonFound> alike =
        command.another()
            ? List.of()
            : alike(household, first, last, birth).stream().filter(told).toList();
    if (!alike.isEmpty()) {
      return new CreatedPerson(0, List.of(), alike);
    }
    long person =
        sql.number(
            "insert into person (organisation_id, first_name, last_name, birth_date, created_at)"
                + " values (?, ?, ?, ?::date, ?) returning id",
            household.organisationId(),
            first,
            last,
            birth,
            clock.now());
    join(household, person, command.guardian() ? MemberKind.GUARDIAN : MemberKind.CHILD);
    audit.record("person.created", "person", person, Map.of("household", household.id()));
    return new CreatedPerson(person, List.of(), List.of());
  }

  private String read(
      DossierField field, String typed, boolean compulsory, List<FieldFault> faults) {
    FieldReading reading = FieldText.read(field, typed, clock.today());
    FaultReason reason =
        reading.isRead() && reading.value() == null && compulsory
            ? FaultReason.MISSING
            : reading.fault();
    if (reason != null) {
      faults.add(new FieldFault(0, field, reason, String.valueOf(field.most())));
    }
    return reading.value();
  }

  /** The same name, or the same birth date and half of the name; in this household too. */
  private List<PersonFound> alike(
      HouseholdView household, String first, String last, String birth) {
    return sql.list(
        PERSON
            + """
               and (search_text(p.first_name || ' ' || p.last_name) = search_text(?)
                 or (p.birth_date = ?::date and (search_text(p.last_name) = search_text(?)
                                              or search_text(p.first_name) = search_text(?))))
              """
            + LIMIT,
        this::found,
        household.organisationId(),
        first + " " + last,
        birth,
        last,
        first);
  }

  public void attach(HouseholdView household, long personId) {
    String kind =
        sql.first(
                """
                select min(m.kind) as kind from person p
                  join household_member m on m.person_id = p.id
                 where p.id = ? and p.organisation_id = ? group by p.id
                """,
                row -> row.getString("kind"),
                personId,
                household.organisationId())
            .orElseThrow(() -> new RefusedException(new NotFound()));
    if (household.member(personId).isPresent()) {
      throw new RefusedException(new AlreadyMember());
    }
    join(household, personId, MemberKind.valueOf(kind));
    audit.record("person.attached", "person", personId, Map.of("household", household.id()));
  }

  private void join(HouseholdView household, long personId, MemberKind kind) {
    sql.update(
        """
        insert into household_member (household_id, person_id, kind, position)
        select ?, ?, ?, coalesce(max(position) + 1, 0) from household_member
         where household_id = ? and (kind = 'GUARDIAN') = ?
        """,
        household.id(),
        personId,
        kind,
        household.id(),
        kind == MemberKind.GUARDIAN);
    versions.touch(household.id());
  }

  public void detach(HouseholdView household, MemberView person) {
    long id = person.personId();
    if (sql.number("select count(*) from household_member where person_id = ?", id) < 2) {
      throw new RefusedException(new OnlyHousehold());
    }
    if (engagements.stream().anyMatch(told -> told.has(household.id(), id))) {
      throw new RefusedException(new StillEngaged());
    }
    sql.update(
        "update dossier_change set status = 'LAPSED', decided_at = ?"
            + " where household_id = ? and person_id = ? and status = 'WAITING'",
        clock.now(),
        household.id(),
        id);
    sql.update(
        "delete from dossier_notice where household_id = ? and person_id = ?", household.id(), id);
    sql.update(
        "delete from household_pickup where household_id = ? and person_id = ?",
        household.id(),
        id);
    sql.update(
        "delete from household_member where household_id = ? and person_id = ?",
        household.id(),
        id);
    versions.touch(household.id());
    audit.record("person.detached", "person", id, Map.of("household", household.id()));
  }

  private PersonFound found(ResultSet row) throws SQLException {
    return new PersonFound(
        row.getLong("id"),
        row.getString("first_name"),
        row.getString("last_name"),
        row.getObject("birth_date", LocalDate.class),
        persons.households(row.getLong("id")));
  }
}
