package fr.portailfamille.household.internal;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.household.ChangeDecidedAlready;
import fr.portailfamille.household.ChangeLine;
import fr.portailfamille.household.ChangeNews;
import fr.portailfamille.household.DecideChangeCommand;
import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.SheetEntry;
import fr.portailfamille.household.internal.DossierReader.Place;
import fr.portailfamille.organisation.Reach;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.SecretBox;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The changes families asked for: one at a time may wait for a field. */
@Dependent
public class ChangeBook {

  @Inject private Sql sql;
  @Inject private SecretBox box;
  @Inject private BusinessClock clock;
  @Inject private CurrentCaller caller;
  @Inject private AuditTrail audit;

  /** A change as it was asked for. */
  record Asked(Place place, String after) {}

  Map<Place, SheetEntry.Waiting> waitingOf(long householdId, boolean staff) {
    Map<Place, SheetEntry.Waiting> waiting = new HashMap<>();
    sql.list(
        "select * from dossier_change where household_id = ? and status = 'WAITING'",
        row -> {
          Place place = place(row, householdId);
          String after = open(place.field(), row.getString("after_value"));
          String masked = DossierReader.masked(place.field(), after, staff);
          SheetEntry.Waiting asked =
              new SheetEntry.Waiting(
                  row.getLong("id"),
                  masked == null ? after : null,
                  masked,
                  Sql.instant(row, "asked_at"));
          place
              .field()
              .twin()
              .ifPresent(twin -> waiting.put(new Place(twin, place.subjectId()), asked));
          return waiting.put(place, asked);
        },
        householdId);
    return waiting;
  }

  /** Asks for a value; what was asked before for the same field lapses. */
  void ask(long householdId, Place place, String before, String after) {
    lapseHere(householdId, place);
    DossierSubject subject = place.field().subject();
    sql.update(
        "insert into dossier_change (household_id, field, person_id, regie_id, before_value,"
            + " after_value, status, asked_at, asked_by)"
            + " values (?, ?, ?::bigint, ?::bigint, ?, ?, 'WAITING', ?, ?)",
        householdId,
        place.field().key(),
        subject.isPerson() ? place.subjectId() : null,
        subject == DossierSubject.REGIE ? place.subjectId() : null,
        seal(place.field(), before),
        seal(place.field(), after),
        clock.now(),
        caller.accountId().orElseThrow());
  }

  /**
   * A newer value counts: what waits for the field has lapsed, for a shared person everywhere.
   *
   * @return the changes that lapsed, by household
   */
  Map<Long, Long> lapse(long householdId, Place place) {
    Map<Long, Long> lapsed = new TreeMap<>();
    lapseHere(householdId, place).forEach(id -> lapsed.put(householdId, id));
    if (place.field().isCommon()) {
      String key = place.field().key();
      sql.list(
          "update dossier_change set status = 'LAPSED', decided_at = ?"
              + " where field like ? and person_id = ? and status = 'WAITING'"
              + " returning household_id, id",
          row -> lapsed.put(row.getLong(1), row.getLong(2)),
          clock.now(),
          // whatever the person is to the other household
          "%" + key.substring(key.indexOf('.')),
          place.subjectId());
    }
    return lapsed;
  }

  /** What this household asked for counts no longer: the ids of the changes. */
  List<Long> lapseHere(long householdId, Place place) {
    return sql.ids(
        "update dossier_change set status = 'LAPSED', decided_at = ?"
            + " where household_id = ? and field = any(?) and status = 'WAITING'"
            + " and coalesce(person_id, regie_id, household_id) = ? returning id",
        clock.now(),
        householdId,
        Stream.concat(Stream.of(place.field()), place.field().twin().stream())
            .map(DossierField::key)
            .toList(),
        place.subjectId());
  }

  public long count(Reach reach) {
    return sql.number(
        """
        select count(*) from dossier_change c join household h on h.id = c.household_id
         where c.status = 'WAITING' and (h.organisation_id = any(?)
                or exists (select 1 from household_structure hs
                            where hs.household_id = h.id and hs.structure_id = any(?)))
        """,
        reach.organisations(),
        reach.structures());
  }

  public List<ChangeLine> waiting(Reach reach, int most) {
    return sql.list(
        """
        select c.*, h.number, h.name, h.email, o.name as organisation, a.display_name,
               coalesce(p.first_name || ' ' || p.last_name, r.name) as subject,
               exists (select 1 from household_member m join household e on e.id = m.household_id
                        where m.person_id = c.person_id and m.household_id <> c.household_id
                          and e.erased_at is null) as elsewhere,
               exists (select 1 from dossier_change x
                        where x.person_id = c.person_id and x.household_id <> c.household_id
                          and x.status = 'WAITING'
                          and substring(x.field from position('.' in x.field))
                              = substring(c.field from position('.' in c.field))) as rival
          from dossier_change c
          join household h on h.id = c.household_id
          join organisation o on o.id = h.organisation_id
          join account a on a.id = c.asked_by
          left join person p on p.id = c.person_id
          left join regie r on r.id = c.regie_id
         where c.status = 'WAITING' and (h.organisation_id = any(?)
                or exists (select 1 from household_structure hs
                            where hs.household_id = h.id and hs.structure_id = any(?)))
         order by c.asked_at, c.id limit ?
        """,
        this::line,
        reach.organisations(),
        reach.structures(),
        most);
  }

  private ChangeLine line(ResultSet row) throws SQLException {
    long household = row.getLong("household_id");
    DossierField field = place(row, household).field();
    return new ChangeLine(
        row.getLong("id"),
        household,
        row.getString("number"),
        row.getString("name"),
        row.getString("organisation"),
        field,
        row.getString("subject"),
        shown(field, row.getString("before_value")),
        shown(field, row.getString("after_value")),
        Sql.instant(row, "asked_at"),
        row.getString("display_name"),
        field.isCommon() && row.getBoolean("elsewhere"),
        field.isCommon() && row.getBoolean("rival"),
        HouseholdView.reaches(row.getString("email")));
  }

  private String shown(DossierField field, String stored) {
    String value = open(field, stored);
    String masked = DossierReader.masked(field, value, true);
    return masked == null ? value : masked;
  }

  /**
   * The value that a waiting change of a sensitive field asks for, nothing masked; the look stands
   * in the journal.
   *
   * @throws RefusedException NotFound for any other change
   */
  public String whole(long householdId, long changeId) {
    Asked asked =
        sql.first(
                "select * from dossier_change where id = ? and status = 'WAITING'",
                row -> asked(row, householdId),
                changeId)
            .filter(change -> change.place().field().isSensitive())
            .orElseThrow(() -> new RefusedException(new NotFound()));
    audit.record(
        "dossier.looked-at",
        "household",
        householdId,
        Map.of("field", asked.place().field().key(), "subject", asked.place().subjectId()));
    return asked.after();
  }

  private Asked asked(ResultSet row, long householdId) throws SQLException {
    Place place = place(row, householdId);
    return new Asked(place, open(place.field(), row.getString("after_value")));
  }

  public long householdOf(long changeId) {
    return sql.first(
            "select household_id from dossier_change where id = ?", row -> row.getLong(1), changeId)
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }

  /** Takes the decision, once; under the lock of the household. */
  Asked decide(DecideChangeCommand command) {
    long household = householdOf(command.changeId());
    String word = command.word() == null || command.word().isBlank() ? null : command.word();
    int decided =
        sql.update(
            "update dossier_change set status = ?, decided_at = ?, decided_by = ?, word = ?"
                + " where id = ? and status = 'WAITING'",
            command.accepted() ? "ACCEPTED" : "REFUSED",
            clock.now(),
            caller.accountId().orElseThrow(),
            word,
            command.changeId());
    if (decided == 0) {
      throw new RefusedException(
          new ChangeDecidedAlready(
              sql.first(
                      "select decided_at from dossier_change where id = ?",
                      row -> Sql.instant(row, "decided_at"),
                      command.changeId())
                  .orElse(clock.now())));
    }
    return sql.first(
            "select * from dossier_change where id = ?",
            row -> asked(row, household),
            command.changeId())
        .orElseThrow();
  }

  public ChangeNews news(long changeId) {
    return sql.first(
            """
            select c.*, coalesce(p.first_name || ' ' || p.last_name, r.name) as subject
              from dossier_change c
              left join person p on p.id = c.person_id
              left join regie r on r.id = c.regie_id
             where c.id = ?
            """,
            row ->
                new ChangeNews(
                    changeId,
                    row.getLong("household_id"),
                    place(row, row.getLong("household_id")).field(),
                    row.getString("subject"),
                    "ACCEPTED".equals(row.getString("status")),
                    row.getString("word")),
            changeId)
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }

  private static Place place(ResultSet row, long householdId) throws SQLException {
    DossierField field = DossierField.ofKey(row.getString("field")).orElseThrow();
    long subject =
        switch (field.subject()) {
          case HOUSEHOLD -> householdId;
          case REGIE -> row.getLong("regie_id");
          default -> row.getLong("person_id");
        };
    return new Place(field, subject);
  }

  private String seal(DossierField field, String value) {
    return value == null || !field.isSealed()
        ? value
        : Base64.getEncoder().encodeToString(box.seal(value));
  }

  private String open(DossierField field, String stored) {
    return stored == null || !field.isSealed()
        ? stored
        : box.open(Base64.getDecoder().decode(stored));
  }
}
