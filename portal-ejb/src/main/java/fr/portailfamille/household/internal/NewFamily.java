package fr.portailfamille.household.internal;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierSheet;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.FaultReason;
import fr.portailfamille.household.FieldFault;
import fr.portailfamille.household.FieldWish;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.ReadFamily;
import fr.portailfamille.household.SheetSection;
import fr.portailfamille.household.Towns;
import fr.portailfamille.identity.MailAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A family that is typed for the first time, against the form it was typed into. */
public final class NewFamily {

  private final DossierSheet blank;
  private final Towns towns;
  private final LocalDate today;

  public NewFamily(DossierSheet blank, Towns towns, LocalDate today) {
    this.blank = blank;
    this.towns = towns;
    this.today = today;
  }

  /**
   * Reads it; every fault there is, at once.
   *
   * @param byFamily whether the family types it itself: it names a guardian, and at least one child
   *     or adult who takes part
   */
  public ReadFamily read(List<FieldWish> typed, boolean byFamily) {
    List<FieldWish> known =
        typed.stream()
            .filter(wish -> blank.entry(wish.field(), wish.subjectId()).isPresent())
            .toList();
    List<SheetSection> filled =
        blank.sections().stream()
            .filter(
                s ->
                    s.subject() == DossierSubject.HOUSEHOLD
                        || isFilled(s, known)
                        || (byFamily && isFirstGuardian(s) && !isGuardianNamed(known)))
            .toList();
    DossierSheet sheet = new DossierSheet(0, blank.organisationId(), 0, filled);
    DossierForm form = new DossierForm(nobody(), sheet, towns, today);
    // what was not sent at all is empty too
    filled.forEach(s -> s.entries().forEach(e -> form.type(wish(e.field(), s.subjectId(), known))));
    List<FieldFault> faults = new ArrayList<>(form.faults());
    List<FieldWish> values = new ArrayList<>();
    form.changed()
        .forEach(
            (place, value) -> values.add(new FieldWish(place.subjectId(), place.field(), value)));
    values.stream()
        .filter(v -> v.field() == DossierField.HOUSEHOLD_EMAIL && !MailAddress.isUsable(v.typed()))
        .map(v -> new FieldFault(v.subjectId(), v.field(), FaultReason.NOT_A_MAIL, ""))
        .forEach(faults::add);
    if (byFamily && filled.stream().noneMatch(NewFamily::takesPart)) {
      faults.add(new FieldFault(1, DossierField.CHILD_FIRST_NAME, FaultReason.NOBODY, ""));
    }
    return new ReadFamily(faults, values);
  }

  private static boolean takesPart(SheetSection section) {
    return section.subject() == DossierSubject.CHILD || section.subject() == DossierSubject.ADULT;
  }

  private static boolean isFirstGuardian(SheetSection section) {
    return section.subject() == DossierSubject.GUARDIAN && section.subjectId() == 1;
  }

  private boolean isGuardianNamed(List<FieldWish> typed) {
    return blank.of(DossierSubject.GUARDIAN).stream().anyMatch(s -> isFilled(s, typed));
  }

  private static boolean isFilled(SheetSection section, List<FieldWish> typed) {
    return typed.stream()
        .anyMatch(
            wish ->
                wish.field().subject() == section.subject()
                    && wish.subjectId() == section.subjectId()
                    && wish.typed() != null
                    && !wish.typed().isBlank());
  }

  private static FieldWish wish(DossierField field, long subject, List<FieldWish> typed) {
    return typed.stream()
        .filter(wish -> wish.field() == field && wish.subjectId() == subject)
        .findFirst()
        .orElseGet(() -> new FieldWish(subject, field, ""));
  }

  private HouseholdView nobody() {
    return new HouseholdView(
        0, blank.organisationId(), "", null, "", null, null, null, null, null, null, List.of());
  }
}
