package fr.portailfamille.privacy.internal;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.household.DataPurpose;
import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.FieldStore;
import fr.portailfamille.shared.DataCategory;
import fr.portailfamille.shared.LapsingRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What sheets say of the health of persons who have not come since: no day, no enrolment, no change
 * of the sheet. It goes before the rest of the dossier, which stays; so do the wishes of families
 * and the undo of imports that repeat it.
 */
@ApplicationScoped
public class OldHealth extends LapsingRows {

  /** The catalogue says what tells of health. */
  private static final List<String> COLUMNS =
      Arrays.stream(DossierField.values())
          .filter(field -> field.purpose() == DataPurpose.HEALTH)
          .filter(field -> field.store() == FieldStore.PERSON)
          .map(DossierField::column)
          .distinct()
          .toList();

  private static final List<String> FIELDS =
      Arrays.stream(DossierField.values())
          .filter(field -> field.purpose() == DataPurpose.HEALTH)
          .map(DossierField::key)
          .toList();

  private static final String LAPSED =
      """
       from person p
      where p.organisation_id = ? and p.created_at < ? and coalesce(p.changed_at, p.created_at) < ?
        and (num_nonnulls(%s) > 0
             or exists (select 1 from person_vaccine v where v.person_id = p.id))
        and not exists (select 1 from booking b join session s on s.id = b.session_id
                         where b.person_id = p.id and b.status in ('HELD', 'CONFIRMED')
                           and s.day::timestamptz >= ?)
        and not exists (select 1 from enrolment e where e.person_id = p.id and e.created_at >= ?)
      """
          .formatted(
              COLUMNS.stream().map(column -> "p." + column).collect(Collectors.joining(", ")));

  @Inject private AuditTrail audit;

  public OldHealth() {
    super(
        DataCategory.HEALTH,
        LAPSED,
        "(select min(h.number) from household_member m join household h on h.id = m.household_id where m.person_id = p.id)",
        "coalesce(p.changed_at, p.created_at), p.id");
  }

  @Override
  protected long remove(Some some) {
    List<Long> persons = some.ids("id", "for no key update of p skip locked");
    sql()
        .update(
            "update person set %s, version = version + 1 where id = any(?)"
                .formatted(
                    COLUMNS.stream()
                        .map(column -> column + " = null")
                        .collect(Collectors.joining(", "))),
            persons);
    sql().update("delete from person_vaccine where person_id = any(?)", persons);
    sql()
        .update(
            "update dossier_change set before_value = null, after_value = null"
                + " where person_id = any(?) and field = any(?::text[]) and status <> 'WAITING'",
            persons,
            FIELDS);
    sql()
        .update(
            "delete from import_change where person_id = any(?)"
                + " and (name = any(?::text[]) or part = 'person_vaccine')",
            persons,
            COLUMNS);
    persons.forEach(person -> audit.record("privacy.health-lapsed", "person", person, Map.of()));
    return persons.size();
  }
}
