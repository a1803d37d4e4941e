package fr.portailfamille.household.internal;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.household.DecideChangeCommand;
import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierSheet;
import fr.portailfamille.household.FieldFault;
import fr.portailfamille.household.FieldStore;
import fr.portailfamille.household.FieldType;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.household.QuotientSource;
import fr.portailfamille.household.SaveDossierCommand;
import fr.portailfamille.household.SavedDossier;
import fr.portailfamille.household.SharedChanged;
import fr.portailfamille.household.Towns;
import fr.portailfamille.household.internal.ChangeBook.Asked;
import fr.portailfamille.household.internal.DossierReader.Place;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.ChangedMeanwhile;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes a dossier: all that was typed or, with faults, nothing. The household is locked. */
@Dependent
public class DossierWriter {

  @Inject private Sql sql;
  @Inject private DossierReader reader;
  @Inject private FieldColumns columns;
  @Inject private ChangeBook changes;
  @Inject private NoticeBook notices;
  @Inject private QuotientBook quotients;
  @Inject private Towns towns;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;
  @Inject private HouseholdService households;
  @Inject private Event<SharedChanged> shared;

  /**
   * @param agreed whether «J'accepte» stands or was ticked
   */
  public SavedDossier saveForFamily(
      HouseholdView household, SaveDossierCommand command, boolean agreed) {
    lockPersons(household);
    return save(household, command, reader.forFamily(household), agreed, QuotientSource.FAMILY);
  }

  public SavedDossier saveForStaff(HouseholdView household, SaveDossierCommand command) {
    lockPersons(household);
    return save(household, command, reader.forStaff(household), true, QuotientSource.STAFF);
  }

  private SavedDossier save(
      HouseholdView household,
      SaveDossierCommand command,
      DossierSheet sheet,
      boolean agreed,
      QuotientSource source) {
    if (sheet.version() != command.version()) {
      throw new RefusedException(new ChangedMeanwhile());
    }
    DossierForm form = new DossierForm(household, sheet, towns, clock.today());
    command.wishes().forEach(form::type);
    List<FieldFault> faults = form.faults();
    if (!faults.isEmpty() || !agreed) {
      return new SavedDossier(List.of(), List.of(), faults, !agreed);
    }
    List<DossierField> taken = new ArrayList<>();
    List<DossierField> waiting = new ArrayList<>();
    Map<Place, String> values = reader.values(household);
    Map<Place, String> applied = new LinkedHashMap<>();
    Map<Place, Map<Long, Long>> lapsed = new HashMap<>();
    form.changed()
        .forEach(
            (place, value) -> {
              String before = values.get(place);
              if (Objects.equals(before, value)) {
                changes.lapseHere(household.id(), place);
              } else if (form.waits(place)) {
                changes.ask(household.id(), place, before, value);
                notices.forget(household.id(), place);
                audit(household, "dossier.change-asked", place, before, value);
                waiting.add(place.field());
              } else {
                lapsed.put(place, apply(household, place, before, value, source));
                audit(household, "dossier.changed", place, before, value);
                applied.put(place, value);
                taken.add(place.field());
              }
            });
    values.putAll(applied);
    writeCodes(household, applied, values);
    columns.confirmSchoolLevel(form.keptSchoolLevels());
    if (!form.changed().isEmpty()) {
      touch(household, applied);
      tellOthers(household, lapsed);
    }
    return new SavedDossier(taken, waiting, List.of(), false);
  }

  /** Takes staff's decision on a change, and the value with it where it was accepted. */
  public void decide(HouseholdView household, DecideChangeCommand command) {
    lockPersons(household);
    Asked asked = changes.decide(command);
    Place place = asked.place();
    Map<Place, String> values = reader.values(household);
    String before = values.get(place);
    if (command.accepted()) {
      Map<Long, Long> lapsed =
          apply(household, place, before, asked.after(), QuotientSource.FAMILY);
      audit(household, "dossier.change-accepted", place, before, asked.after());
      values.put(place, asked.after());
      Map<Place, String> applied = new LinkedHashMap<>();
      applied.put(place, asked.after());
      writeCodes(household, applied, values);
      touch(household, applied);
      tellOthers(household, Map.of(place, lapsed));
    } else {
      audit(household, "dossier.change-refused", place, before, asked.after());
      touch(household, Map.of());
    }
    notices.answered(household, place, command.changeId(), command.accepted());
  }

  /**
   * @param lapsed by changed place and household, the change that had asked for another value
   */
  private void tellOthers(HouseholdView household, Map<Place, Map<Long, Long>> lapsed) {
    notices
        .shared(household.id(), lapsed)
        .forEach(
            (other, places) ->
                shared.fire(
                    new SharedChanged(
                        other,
                        notices.of(households.view(other)).stream()
                            .filter(n -> places.contains(new Place(n.field(), n.subjectId())))
                            .toList())));
  }

  /**
   * Takes a value.
   *
   * @return the changes that it overtook, by household
   */
  private Map<Long, Long> apply(
      HouseholdView household, Place place, String before, String value, QuotientSource source) {
    DossierField field = place.field();
    Map<Long, Long> lapsed = changes.lapse(household.id(), place);
    notices.forget(household.id(), place);
    if (source == QuotientSource.STAFF && lapsed.containsKey(household.id())) {
      notices.overtaken(household.id(), place, lapsed.get(household.id()));
    }
    lapsed
        .keySet()
        .forEach(
            asker ->
                audit.record(
                    "dossier.change-overtaken",
                    "household",
                    asker,
                    Map.of("field", field.key(), "household", asker)));
    if (field.store() == FieldStore.QUOTIENT) {
      LocalDate today = clock.today();
      if (value == null) {
        quotients.end(household.id(), today);
      } else {
        quotients.record(
            household.id(), Money.ofCents(Long.parseLong(value)), today, source, today);
      }
    } else {
      columns.write(household.id(), field, place.subjectId(), value);
    }
    return lapsed;
  }

  /** The INSEE codes of the towns that were written, alone or with their postcode. */
  private void writeCodes(
      HouseholdView household, Map<Place, String> applied, Map<Place, String> values) {
    for (Place place : applied.keySet()) {
      DossierField town = place.field().townOf().orElse(place.field());
      Place written = new Place(town, place.subjectId());
      boolean twice = !written.equals(place) && applied.containsKey(written);
      if (town.type() == FieldType.TOWN && !twice) {
        String postcode =
            town.postcodeOf().map(p -> values.get(new Place(p, place.subjectId()))).orElse(null);
        columns.writeCode(household.id(), town, place.subjectId(), postcode, values.get(written));
      }
    }
  }

  private void touch(HouseholdView household, Map<Place, String> applied) {
    quotients.touch(household.id());
    List<Long> persons =
        applied.keySet().stream()
            .filter(place -> place.field().isCommon())
            .map(Place::subjectId)
            .distinct()
            .toList();
    if (!persons.isEmpty()) {
      sql.update(
          "update person set version = version + 1, changed_at = ? where id = any(?)",
          clock.now(),
          persons);
    }
  }

  /** After the household, by id: two households of one child wait for each other, never across. */
  private void lockPersons(HouseholdView household) {
    sql.ids(
        "select id from person where id = any(?) order by id for no key update",
        household.members().stream().map(MemberView::personId).toList());
  }

  private void audit(
      HouseholdView household, String action, Place place, String before, String after) {
    boolean person = place.field().subject().isPerson();
    audit.record(
        action,
        person ? "person" : "household",
        person ? place.subjectId() : household.id(),
        Map.of(
            "field",
            place.field().key(),
            "before",
            FieldColumns.told(place.field(), before),
            "after",
            FieldColumns.told(place.field(), after),
            "household",
            household.id()));
  }
}
