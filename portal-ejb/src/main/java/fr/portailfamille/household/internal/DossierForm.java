package fr.portailfamille.household.internal;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierSheet;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.FaultReason;
import fr.portailfamille.household.FieldFault;
import fr.portailfamille.household.FieldLists;
import fr.portailfamille.household.FieldReading;
import fr.portailfamille.household.FieldText;
import fr.portailfamille.household.FieldType;
import fr.portailfamille.household.FieldWish;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.SheetEntry;
import fr.portailfamille.household.SheetSection;
import fr.portailfamille.household.TownCheck;
import fr.portailfamille.household.Towns;
import fr.portailfamille.household.internal.DossierReader.Place;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What was typed against what the caller may change: finds every fault, writes nothing. */
final class DossierForm {

  private final HouseholdView household;
  private final DossierSheet sheet;
  private final Towns towns;
  private final LocalDate today;
  private final Map<Place, String> changed = new LinkedHashMap<>();
  private final Map<Place, FieldFault> faults = new LinkedHashMap<>();
  private final Set<Long> keptSchoolLevels = new LinkedHashSet<>();
  private final Set<Subject> touched = new LinkedHashSet<>();

  /** Households and persons are numbered apart: an id alone names nobody. */
  private record Subject(DossierSubject kind, long id) {}

  DossierForm(HouseholdView household, DossierSheet sheet, Towns towns, LocalDate today) {
    this.household = household;
    this.sheet = sheet;
    this.towns = towns;
    this.today = today;
  }

  /**
   * @throws RefusedException NotFound for a subject that is not of this household
   */
  void type(FieldWish wish) {
    Optional<SheetEntry> found = sheet.entry(wish.field(), wish.subjectId());
    if (found.isEmpty()) {
      requireOwn(wish);
      return;
    }
    SheetEntry entry = found.get();
    if (!entry.editable()) {
      return;
    }
    touched.add(new Subject(wish.field().subject(), wish.subjectId()));
    String typed = wish.typed() == null ? "" : wish.typed().strip();
    if (!isSame(entry, typed)) {
      read(entry, typed);
    } else if (FieldColumns.isSchoolLevel(wish.field()) && entry.waiting() == null) {
      keptSchoolLevels.add(wish.subjectId());
    }
  }

  /** Whose class at school was typed again as it stands: it still holds. */
  Set<Long> keptSchoolLevels() {
    return keptSchoolLevels;
  }

  /** A field the organisation hides changes nothing; a stranger is not found. */
  private void requireOwn(FieldWish wish) {
    DossierSubject subject = wish.field().subject();
    boolean own =
        switch (subject) {
          case HOUSEHOLD -> wish.subjectId() == household.id();
          // the sectors are those of the organisation; others are as little there as hidden ones
          case REGIE -> true;
          default ->
              household
                  .member(wish.subjectId())
                  .filter(
                      m ->
                          (m.kind() == MemberKind.GUARDIAN) == (subject == DossierSubject.GUARDIAN))
                  .isPresent();
        };
    if (!own) {
      throw new RefusedException(new NotFound());
    }
  }

  private static boolean isSame(SheetEntry entry, String typed) {
    if (entry.isMasked()) {
      return typed.isEmpty();
    }
    String asked = entry.asked();
    return typed.equals(asked == null ? "" : asked)
        || typed.equals(Objects.requireNonNullElse(FieldText.typed(entry.field(), asked), ""));
  }

  private void read(SheetEntry entry, String typed) {
    Place place = new Place(entry.field(), entry.subjectId());
    boolean taken = entry.isMasked() && typed.equals(FieldWish.NOTHING);
    FieldReading reading = FieldText.read(entry.field(), taken ? "" : typed, today);
    if (!reading.isRead()) {
      fault(
          place,
          reading.fault(),
          Objects.requireNonNullElseGet(reading.hint(), () -> hint(entry.field())));
    } else if (reading.value() != null && !isOffered(entry, reading.value())) {
      fault(place, FaultReason.NOT_A_CHOICE, "");
    } else if (entry.isMasked() || !Objects.equals(reading.value(), entry.asked())) {
      changed.put(place, reading.value());
    }
  }

  private static boolean isOffered(SheetEntry entry, String value) {
    return FieldLists.isOffered(entry.field(), value, entry.choices());
  }

  private static String hint(DossierField field) {
    return field.type() == FieldType.MONEY
        ? String.valueOf(field.most() / 100)
        : String.valueOf(field.most());
  }

  private void fault(Place place, FaultReason reason, String hint) {
    faults.putIfAbsent(place, new FieldFault(place.subjectId(), place.field(), reason, hint));
  }

  /** Every fault, in the order of the sheet. */
  List<FieldFault> faults() {
    sheet.sections().stream()
        .filter(s -> touched.contains(new Subject(s.subject(), s.subjectId())))
        .forEach(this::check);
    List<FieldFault> ordered = new ArrayList<>();
    for (SheetSection section : sheet.sections()) {
      for (SheetEntry entry : section.entries()) {
        FieldFault fault = faults.get(new Place(entry.field(), entry.subjectId()));
        if (fault != null) {
          ordered.add(fault);
        }
      }
    }
    return ordered;
  }

  private void check(SheetSection section) {
    for (SheetEntry entry : section.entries()) {
      Place place = new Place(entry.field(), entry.subjectId());
      if (entry.compulsory() && entry.editable() && isEmptyAfter(entry, place)) {
        fault(place, FaultReason.MISSING, "");
      }
      entry.field().townOf().ifPresent(town -> checkTown(section, place, town));
    }
  }

  private boolean isEmptyAfter(SheetEntry entry, Place place) {
    return changed.containsKey(place) ? changed.get(place) == null : !entry.isFilled();
  }

  /** A town has to be one of its postcode; it is kept as INSEE writes it. */
  private void checkTown(SheetSection section, Place postcode, DossierField townField) {
    Place town = new Place(townField, postcode.subjectId());
    if (!changed.containsKey(postcode) && !changed.containsKey(town)) {
      return;
    }
    String code = after(section, postcode);
    String name = after(section, town);
    if (code == null || name == null || faults.containsKey(postcode)) {
      return;
    }
    TownCheck check = towns.check(code, name);
    boolean editable = section.entry(townField).map(SheetEntry::editable).orElse(false);
    if (check.fault() != null) {
      fault(check.isOfTown() ? town : postcode, check.fault(), check.hint());
    } else if (check.town() != null && editable && !check.town().name().equals(name)) {
      changed.put(town, check.town().name());
    }
  }

  private String after(SheetSection section, Place place) {
    return changed.containsKey(place)
        ? changed.get(place)
        : section.entry(place.field()).map(SheetEntry::asked).orElse(null);
  }

  /** What is new, by its place; null takes a value away. */
  Map<Place, String> changed() {
    return changed;
  }

  boolean waits(Place place) {
    return sheet.entry(place.field(), place.subjectId()).map(SheetEntry::waits).orElse(false);
  }
}
