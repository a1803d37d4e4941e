package fr.portailfamille.household.internal;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierNotice;
import fr.portailfamille.household.DossierRules;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.FieldPolicy;
import fr.portailfamille.household.FieldRule;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.household.NoticeKind;
import fr.portailfamille.household.internal.DossierReader.Place;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What families are told about fields of their dossiers: the newest for each field. */
@Dependent
public class NoticeBook {

  /** Afterwards the dossier alone says how things stand. */
  private static final Duration RECENT = Duration.ofDays(30);

  private static final String ALL =
      """
      select n.*, c.word, r.name as regie from dossier_notice n
        left join dossier_change c on c.id = n.change_id
        left join regie r on r.id = n.regie_id
       where n.household_id = ? and n.told_at > ?
       order by n.told_at desc, n.id desc
      """;

  @Inject private Sql sql;
  @Inject private DossierRules rules;
  @Inject private BusinessClock clock;

  /** Those of a family that are recent and about what it can still see, the newest first. */
  public List<DossierNotice> of(HouseholdView household) {
    Map<DossierField, FieldRule> ruled = rules.of(household.organisationId());
    return sql
        .list(ALL, row -> notice(row, household), household.id(), clock.now().minus(RECENT))
        .stream()
        .flatMap(Optional::stream)
        .filter(notice -> ruled.get(notice.field()).policy() != FieldPolicy.HIDDEN)
        .toList();
  }

  /** Staff's answer to a change. */
  void answered(HouseholdView household, Place place, long changeId, boolean accepted) {
    tell(household.id(), place, accepted ? NoticeKind.ACCEPTED : NoticeKind.REFUSED, changeId);
  }

  /** What the household had asked for counts no longer. */
  void overtaken(long householdId, Place place, long changeId) {
    tell(householdId, place, NoticeKind.OVERTAKEN, changeId);
  }

  /**
   * Tells the other households of the persons what was changed of them.
   *
   * @param changed the places, each with the changes it overtook, by household
   * @return the places that were told, by household
   */
  Map<Long, List<Place>> shared(long householdId, Map<Place, Map<Long, Long>> changed) {
    Map<Long, List<Place>> told = new LinkedHashMap<>();
    for (Place place : changed.keySet()) {
      if (place.field().isCommon()) {
        elsewhere(householdId, place)
            .forEach(
                (other, there) -> {
                  Long change = changed.get(place).get(other);
                  tell(
                      other,
                      there,
                      change == null ? NoticeKind.SHARED : NoticeKind.OVERTAKEN,
                      change);
                  told.computeIfAbsent(other, key -> new ArrayList<>()).add(there);
                });
      }
    }
    return told;
  }

  /** The field as the other households of the person ask it. */
  private Map<Long, Place> elsewhere(long householdId, Place place) {
    Map<Long, Place> others = new LinkedHashMap<>();
    sql.list(
        """
        select m.household_id, m.kind from household_member m
          join household h on h.id = m.household_id
         where m.person_id = ? and m.household_id <> ? and h.erased_at is null
         order by m.household_id
        """,
        row -> {
          long other = row.getLong("household_id");
          return place
              .field()
              .of(MemberKind.valueOf(row.getString("kind")))
              .map(field -> others.put(other, new Place(field, place.subjectId())));
        },
        place.subjectId(),
        householdId);
    return others;
  }

  private void tell(long householdId, Place place, NoticeKind kind, Long changeId) {
    forget(householdId, place);
    sql.update(
        "delete from dossier_notice where household_id = ? and told_at <= ?",
        householdId,
        clock.now().minus(RECENT));
    DossierSubject subject = place.field().subject();
    sql.update(
        "insert into dossier_notice (household_id, field, person_id, regie_id, kind, change_id,"
            + " told_at) values (?, ?, ?::bigint, ?::bigint, ?, ?::bigint, ?)",
        householdId,
        place.field().key(),
        subject.isPerson() ? place.subjectId() : null,
        subject == DossierSubject.REGIE ? place.subjectId() : null,
        kind,
        changeId,
        clock.now());
  }

  /** What is told of a field is overtaken, whatever the birthday made of its subject. */
  void forget(long householdId, Place place) {
    sql.update(
        "delete from dossier_notice where household_id = ? and field like ?"
            + " and coalesce(person_id, regie_id, household_id) = ?",
        householdId,
        "%" + suffix(place.field()),
        place.subjectId());
  }

  /** The family has read it; how many that were. */
  public int read(long householdId, long noticeId) {
    return sql.update(
        "delete from dossier_notice where household_id = ? and id = ?", householdId, noticeId);
  }

  private static String suffix(DossierField field) {
    return field.key().substring(field.key().indexOf('.'));
  }

  private static Optional<DossierNotice> notice(ResultSet row, HouseholdView household)
      throws SQLException {
    Optional<DossierField> field = DossierField.ofKey(row.getString("field"));
    if (field.isEmpty()) {
      return Optional.empty();
    }
    DossierSubject subject = field.get().subject();
    Optional<MemberView> person = household.member(row.getLong("person_id"));
    if (subject.isPerson() && person.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new DossierNotice(
            row.getLong("id"),
            field.get(),
            subject.isPerson()
                ? person.get().personId()
                : subject == DossierSubject.REGIE ? row.getLong("regie_id") : household.id(),
            subject.isPerson() ? person.get().fullName() : row.getString("regie"),
            NoticeKind.valueOf(row.getString("kind")),
            row.getString("word"),
            Sql.instant(row, "told_at")));
  }
}
