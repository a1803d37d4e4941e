package fr.portailfamille.household.internal;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.FieldText;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.DataCategory;
import fr.portailfamille.shared.DataSubject;
import fr.portailfamille.shared.ExportPart;
import fr.portailfamille.shared.Holding;
import fr.portailfamille.shared.PersonalDataHolder;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The dossier: a household, and of its persons what this household may know. */
@ApplicationScoped
public class DossierRecords implements PersonalDataHolder {

  /** Values that a change keeps encrypted. */
  private static final String SEALED =
      Arrays.stream(DossierField.values())
          .filter(DossierField::isSealed)
          .map(field -> "'" + field.key() + "'")
          .collect(Collectors.joining(", ", "field in (", ")"));

  @Inject private Sql sql;
  @Inject private HouseholdService households;
  @Inject private DossierReader reader;
  @Inject private BusinessClock clock;

  @Override
  public String room() {
    return "household";
  }

  @Override
  public Set<String> tables() {
    return Set.of(
        "household",
        "person",
        "household_member",
        "household_access",
        "access_offer",
        "household_pickup",
        "person_vaccine",
        "household_words",
        "household_structure",
        "household_regie",
        "household_quotient",
        "household_consent",
        "household_confirmation",
        "dossier_change",
        "dossier_notice");
  }

  @Override
  public List<ExportPart> export(DataSubject subject) {
    HouseholdView household = households.view(subject.householdId());
    boolean whole = households.rights(household.id()).edit();
    return List.of(
        new ExportPart(
            "members", household.members().stream().map(DossierRecords::member).toList()),
        new ExportPart(
            "dossier",
            reader.values(household).entrySet().stream()
                .filter(value -> value.getValue() != null && isTold(household, value.getKey()))
                .sorted(
                    Comparator.comparing(
                            (Map.Entry<DossierReader.Place, String> v) -> v.getKey().field())
                        .thenComparing(v -> v.getKey().subjectId()))
                .map(value -> value(household, value.getKey(), told(value, whole)))
                .toList()),
        list(
            "quotients",
            """
            select round(quotient_cents / 100.0, 2) as quotient, valid_from as "from", valid_to as "to", source,
                   received_on as "receivedOn"
              from household_quotient where household_id = ? order by valid_from, id
            """,
            subject),
        list(
            "changes",
            """
            select asked_at as "askedAt", field,
                   case when %1$s then null else before_value end as "before",
                   case when %1$s then null else after_value end as "after",
                   status, word as "answer"
              from dossier_change where household_id = ? order by asked_at, id
            """
                .formatted(SEALED),
            subject),
        list(
            "notices",
            """
            select told_at as "at", field, kind
              from dossier_notice where household_id = ? order by told_at, id
            """,
            subject),
        list(
            "consents",
            """
            select number as "text", accepted_at as "acceptedAt"
              from household_consent where household_id = ? order by accepted_at
            """,
            subject),
        list(
            "confirmations",
            """
            select confirmed_at as "confirmedAt"
              from household_confirmation where household_id = ? order by confirmed_at
            """,
            subject));
  }

  private ExportPart list(String name, String query, DataSubject subject) {
    return new ExportPart(name, sql.list(query, ExportPart::row, subject.householdId()));
  }

  private static Map<String, Object> member(MemberView member) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("person", member.personId());
    row.put("name", member.fullName());
    row.put("kind", member.kind().name());
    row.put("birthDate", member.birthDate() == null ? null : member.birthDate().toString());
    return row;
  }

  /** What a child and an adult both have is told once, as the field of what the person is now. */
  static boolean isTold(HouseholdView household, DossierReader.Place place) {
    DossierField field = place.field();
    return !field.subject().isPerson()
        || field.twin().isEmpty()
        || household
            .member(place.subjectId())
            .filter(member -> DossierSubject.of(member.kind()) == field.subject())
            .isPresent();
  }

  /** As on the pages: numbers kept encrypted by their end for a login that may only look. */
  private static String told(Map.Entry<DossierReader.Place, String> value, boolean whole) {
    return value.getKey().field().isSealed() && !whole
        ? FieldText.masked(value.getValue())
        : value.getValue();
  }

  private static Map<String, Object> value(
      HouseholdView household, DossierReader.Place place, String value) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("field", place.field().key());
    row.put(
        "about",
        place.field().subject().isPerson()
            ? household.member(place.subjectId()).map(MemberView::fullName).orElse("")
            : household.name());
    row.put("value", value);
    row.put("purpose", place.field().purpose().name());
    return row;
  }

  @Override
  public List<Holding> holdings(DataSubject subject) {
    long members =
        sql.number(
            "select count(*) from household_member where household_id = ?", subject.householdId());
    return List.of(Holding.goes(DataCategory.DOSSIER, 1 + members));
  }

  @Override
  public void erase(DataSubject subject) {
    long id = subject.householdId();
    for (String table :
        List.of(
            "dossier_notice",
            "dossier_change",
            "household_quotient",
            "household_regie",
            "household_access",
            "access_offer",
            "household_pickup",
            "household_member")) {
      sql.update("delete from " + table + " where household_id = ?", id);
    }
    sql.update("delete from dossier_notice where person_id = any(?)", subject.persons());
    sql.update("delete from dossier_change where person_id = any(?)", subject.persons());
    sql.update(
        """
        delete from person_vaccine v where v.person_id = any(?)
           and not exists (select 1 from household_member m where m.person_id = v.person_id)
        """,
        subject.persons());
    sql.update(
        """
        update person set first_name = 'Personne', last_name = 'effacée', birth_date = null,
               birth_town = null, birth_town_insee = null, sex = null, school_level = null, school_level_year = null,
               school = null, school_class = null, diets = null, allergies = null,
               health_notes = null, pai = null, pai_from = null, doctor_name = null,
               doctor_phone = null, version = version + 1
         where id = any(?) and not exists (select 1 from household_member m where m.person_id = id)
        """,
        subject.persons());
    sql.update(
        """
        update household set civility = null, name = 'Dossier effacé', street = null,
               address_extra = null, postcode = null, town = null, town_insee = null, phone = null,
               email = null, situation = null, regime = null, direct_debit = false,
               donation_cents = null, iban = null, account_holder = null, erased_at = ?, version = version + 1
         where id = ? and erased_at is null
        """,
        clock.now(),
        id);
  }
}
