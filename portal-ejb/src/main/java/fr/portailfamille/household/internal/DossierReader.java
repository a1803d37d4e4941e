package fr.portailfamille.household.internal;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierGaps;
import fr.portailfamille.household.DossierRules;
import fr.portailfamille.household.DossierSettings;
import fr.portailfamille.household.DossierSheet;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.FieldPolicy;
import fr.portailfamille.household.FieldRule;
import fr.portailfamille.household.FieldStore;
import fr.portailfamille.household.FieldText;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.household.SheetEntry;
import fr.portailfamille.household.SheetSection;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.RegieView;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.Setting;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads a dossier in a number of queries that does not grow with it. */
@Dependent
public class DossierReader {

  private static final String HOUSEHOLD =
      "select "
          + FieldColumns.selected(FieldStore.HOUSEHOLD, "h")
          + " from household h where h.id = ?";
  private static final String MEMBERS =
      "select m.person_id, m.kind, "
          + FieldColumns.selected(FieldStore.MEMBER, "m")
          + ", "
          + FieldColumns.selected(FieldStore.PERSON, "p")
          + " from household_member m join person p on p.id = m.person_id"
          + " where m.household_id = ?";
  private static final String REGIES =
      "select r.regie_id, "
          + FieldColumns.selected(FieldStore.REGIE, "r")
          + " from household_regie r where r.household_id = ?";

  private static final int MAJORITY = 18;

  @Inject private Sql sql;
  @Inject private PersonRows rows;
  @Inject private FieldColumns columns;
  @Inject private ChangeBook changes;
  @Inject private QuotientBook quotients;
  @Inject private DossierRules rules;
  @Inject private OrganisationService organisations;
  @Inject private SettingService settings;
  @Inject private BusinessClock clock;

  /** A field of one subject. */
  record Place(DossierField field, long subjectId) {}

  public DossierSheet forFamily(HouseholdView household) {
    return sheet(household, false);
  }

  public DossierSheet forStaff(HouseholdView household) {
    return sheet(household, true);
  }

  /** The value of one field, nothing masked. */
  public String whole(HouseholdView household, DossierField field, long subjectId) {
    return values(household).get(new Place(field, subjectId));
  }

  /** Every value as kept; nothing masked, whatever the organisation asks for. */
  Map<Place, String> values(HouseholdView household) {
    Map<Place, String> values = new HashMap<>();
    long id = household.id();
    sql.list(HOUSEHOLD, row -> put(values, row, FieldStore.HOUSEHOLD, "h", Set.of(), id), id);
    sql.list(
        MEMBERS,
        row -> {
          Set<DossierSubject> subjects = subjects(MemberKind.valueOf(row.getString("kind")));
          long person = row.getLong("person_id");
          put(values, row, FieldStore.MEMBER, "m", subjects, person);
          return put(values, row, FieldStore.PERSON, "p", subjects, person);
        },
        id);
    rows.vaccines(id)
        .forEach((person, list) -> putBoth(values, DossierField.CHILD_VACCINES, person, list));
    rows.people(id, DossierField.CHILD_AUTHORISED.column())
        .forEach((person, list) -> putBoth(values, DossierField.CHILD_AUTHORISED, person, list));
    rows.people(id, DossierField.CHILD_FORBIDDEN.column())
        .forEach((person, list) -> putBoth(values, DossierField.CHILD_FORBIDDEN, person, list));
    sql.list(
        REGIES,
        row -> put(values, row, FieldStore.REGIE, "r", Set.of(), row.getLong("regie_id")),
        id);
    quotients
        .at(id, clock.today())
        .ifPresent(
            quotient ->
                values.put(
                    new Place(DossierField.HOUSEHOLD_QUOTIENT, id),
                    String.valueOf(quotient.cents())));
    return values;
  }

  /** A birthday moves a participant to the other block; the columns stay. */
  private static Set<DossierSubject> subjects(MemberKind kept) {
    return kept == MemberKind.GUARDIAN
        ? Set.of(DossierSubject.GUARDIAN)
        : Set.of(DossierSubject.CHILD, DossierSubject.ADULT);
  }

  private static void putBoth(
      Map<Place, String> values, DossierField field, long person, String value) {
    values.put(new Place(field, person), value);
    values.put(new Place(field.twin().orElseThrow(), person), value);
  }

  private boolean put(
      Map<Place, String> values,
      ResultSet row,
      FieldStore store,
      String alias,
      Set<DossierSubject> only,
      long subjectId)
      throws SQLException {
    for (DossierField field : DossierField.values()) {
      if (field.store() == store && (only.isEmpty() || only.contains(field.subject()))) {
        values.put(new Place(field, subjectId), columns.read(row, field, alias));
      }
    }
    return true;
  }

  /** Grows with every change of the household and of the persons in it. */
  long version(long householdId) {
    return sql.number(
        """
        select h.version + coalesce((select sum(p.version) from household_member m
                 join person p on p.id = m.person_id where m.household_id = h.id), 0)
          from household h where h.id = ?
        """,
        householdId);
  }

  private DossierSheet sheet(HouseholdView household, boolean staff) {
    Map<Place, String> values = values(household);
    Map<Place, SheetEntry.Waiting> waiting = changes.waitingOf(household.id(), staff);
    Map<DossierField, FieldRule> ruled = rules.of(household.organisationId());
    List<SheetSection> sections = new ArrayList<>();
    for (Who who : who(household, values)) {
      List<SheetEntry> entries =
          DossierField.of(who.subject()).stream()
              .filter(field -> ruled.get(field).policy() != FieldPolicy.HIDDEN)
              .filter(field -> !field.isMinorsOnly() || who.minor())
              .map(field -> new Place(field, who.id()))
              .map(
                  place ->
                      entry(
                          household,
                          place,
                          values.get(place),
                          ruled.get(place.field()),
                          waiting.get(place),
                          staff))
              .toList();
      if (!entries.isEmpty()) {
        sections.add(new SheetSection(who.subject(), who.id(), who.name(), entries));
      }
    }
    return new DossierSheet(
        household.id(), household.organisationId(), version(household.id()), sections);
  }

  /** What its family has left empty; in a number of statements that no member adds to. */
  public DossierGaps gaps(HouseholdView household, boolean consent, LocalDate confirmationDue) {
    Map<Place, String> values = values(household);
    Map<Place, SheetEntry.Waiting> waiting = changes.waitingOf(household.id(), false);
    Map<DossierField, FieldRule> ruled = rules.of(household.organisationId());
    int shared = 0;
    Map<Long, Integer> participants = new HashMap<>();
    for (Who who : who(household, values)) {
      int empty =
          (int)
              DossierField.of(who.subject()).stream()
                  .filter(field -> ruled.get(field).policy() == FieldPolicy.COMPULSORY)
                  .filter(field -> !field.isMinorsOnly() || who.minor())
                  .map(field -> new Place(field, who.id()))
                  .filter(place -> values.get(place) == null)
                  .map(waiting::get)
                  .filter(asked -> asked == null || asked.value() == null)
                  .count();
      if (who.subject() != DossierSubject.CHILD && who.subject() != DossierSubject.ADULT) {
        shared += empty;
      } else if (empty > 0) {
        participants.put(who.id(), empty);
      }
    }
    return new DossierGaps(shared, participants, consent, confirmationDue);
  }

  private record Who(DossierSubject subject, long id, String name, boolean minor) {}

  /** Whom the dossier tells about; sectors only of a family in direct debit (guide 000). */
  private List<Who> who(HouseholdView household, Map<Place, String> values) {
    List<Who> all = new ArrayList<>();
    all.add(new Who(DossierSubject.HOUSEHOLD, household.id(), household.name(), false));
    if (Objects.equals(
        "true", values.get(new Place(DossierField.HOUSEHOLD_DIRECT_DEBIT, household.id())))) {
      for (RegieView regie : organisations.regies(household.organisationId())) {
        all.add(new Who(DossierSubject.REGIE, regie.id(), regie.name(), false));
      }
    }
    for (MemberView member : household.members()) {
      all.add(
          new Who(
              DossierSubject.of(member.kind()),
              member.personId(),
              member.fullName(),
              isMinor(member)));
    }
    return all;
  }

  /** Whoever has no birth date yet is asked everything. */
  private boolean isMinor(MemberView member) {
    Period age = member.ageAt(clock.today());
    return age == null || age.getYears() < MAJORITY;
  }

  private SheetEntry entry(
      HouseholdView household,
      Place place,
      String value,
      FieldRule rule,
      SheetEntry.Waiting waiting,
      boolean staff) {
    DossierField field = place.field();
    String masked = masked(field, value, staff);
    return new SheetEntry(
        field,
        place.subjectId(),
        masked == null ? value : null,
        waiting != null && !staff ? waiting.value() : masked == null ? value : null,
        masked,
        staff || (rule.policy().isEditable() && !field.isStaffOnly()),
        field.isNeverEmpty() || (!staff && rule.policy() == FieldPolicy.COMPULSORY),
        rule.waits() && !staff && !field.isStaffOnly(),
        choices(household, place, value),
        waiting);
  }

  /** What is shown of a value that this reader may not see whole; null where it may. */
  static String masked(DossierField field, String value, boolean staff) {
    if (value == null) {
      return null;
    }
    if (field.isSealed()) {
      return FieldText.masked(value);
    }
    return staff && field.isSensitive() ? "•••" : null;
  }

  private List<String> choices(HouseholdView household, Place place, String value) {
    Optional<Setting<String>> offered = place.field().offered();
    if (offered.isPresent()) {
      return rows.offered(
          settings.value(offered.get(), Scope.organisation(household.organisationId())),
          place.field(),
          value);
    }
    if (place.field() != DossierField.REGIE_INSTALMENTS) {
      return place.field().choices();
    }
    int most = settings.value(DossierSettings.MOST_INSTALMENTS, Scope.regie(place.subjectId()));
    return place.field().choices().stream().filter(n -> Integer.parseInt(n) <= most).toList();
  }
}
