package fr.portailfamille.household;

import static fr.portailfamille.household.DossierField.ADULT_BIRTH_DATE;
import static fr.portailfamille.household.DossierField.ADULT_FIRST_NAME;
import static fr.portailfamille.household.DossierField.ADULT_LAST_NAME;
import static fr.portailfamille.household.DossierField.CHILD_BIRTH_DATE;
import static fr.portailfamille.household.DossierField.CHILD_FIRST_NAME;
import static fr.portailfamille.household.DossierField.CHILD_LAST_NAME;
import static fr.portailfamille.household.DossierField.GUARDIAN_EMAIL;
import static fr.portailfamille.household.DossierField.GUARDIAN_FIRST_NAME;
import static fr.portailfamille.household.DossierField.GUARDIAN_LAST_NAME;
import static fr.portailfamille.household.DossierField.GUARDIAN_MOBILE_PHONE;
import static fr.portailfamille.household.DossierField.HOUSEHOLD_ADDRESS_EXTRA;
import static fr.portailfamille.household.DossierField.HOUSEHOLD_CIVILITY;
import static fr.portailfamille.household.DossierField.HOUSEHOLD_EMAIL;
import static fr.portailfamille.household.DossierField.HOUSEHOLD_NAME;
import static fr.portailfamille.household.DossierField.HOUSEHOLD_PHONE;
import static fr.portailfamille.household.DossierField.HOUSEHOLD_POSTCODE;
import static fr.portailfamille.household.DossierField.HOUSEHOLD_STREET;
import static fr.portailfamille.household.DossierField.HOUSEHOLD_TOWN;

import fr.portailfamille.household.internal.NewFamily;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CallerNotChecked;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The form of a family that is not there yet (fiche d'adhésion, guide 000): its address, guardians,
 * first children and adults, each person on a line of its own. For the services that open families;
 * nothing is written here.
 */
@Stateless
@PermitAll
@CallerNotChecked
public class FamilyForm {

  /** More persons of a kind are added to the dossier that stands. */
  public static final int MOST_LINES = 12;

  private static final List<DossierField> FIELDS =
      List.of(
          HOUSEHOLD_CIVILITY,
          HOUSEHOLD_NAME,
          HOUSEHOLD_STREET,
          HOUSEHOLD_ADDRESS_EXTRA,
          HOUSEHOLD_POSTCODE,
          HOUSEHOLD_TOWN,
          HOUSEHOLD_PHONE,
          HOUSEHOLD_EMAIL,
          GUARDIAN_LAST_NAME,
          GUARDIAN_FIRST_NAME,
          GUARDIAN_MOBILE_PHONE,
          GUARDIAN_EMAIL,
          CHILD_LAST_NAME,
          CHILD_FIRST_NAME,
          CHILD_BIRTH_DATE,
          ADULT_LAST_NAME,
          ADULT_FIRST_NAME,
          ADULT_BIRTH_DATE);

  @Inject private DossierRules rules;
  @Inject private Towns towns;
  @Inject private BusinessClock clock;

  /**
   * The empty form. Staff may leave open what their organisation asks of families; these also give
   * a mail address and a guardian.
   *
   * @param byFamily whether the family fills it in itself
   * @param lines how many lines of each kind of person, at most {@link #MOST_LINES}
   */
  public DossierSheet blank(
      long organisationId, boolean byFamily, Map<DossierSubject, Integer> lines) {
    List<SheetSection> sections = new ArrayList<>();
    sections.add(section(organisationId, byFamily, DossierSubject.HOUSEHOLD, 0));
    for (DossierSubject kind :
        List.of(DossierSubject.GUARDIAN, DossierSubject.CHILD, DossierSubject.ADULT)) {
      int wanted = Math.min(MOST_LINES, lines.getOrDefault(kind, 0));
      for (int line = 1; line <= wanted; line++) {
        sections.add(section(organisationId, byFamily, kind, line));
      }
    }
    return new DossierSheet(0, organisationId, 0, sections);
  }

  private SheetSection section(
      long organisationId, boolean byFamily, DossierSubject subject, long line) {
    Map<DossierField, FieldRule> ruled = rules.of(organisationId);
    List<SheetEntry> entries =
        FIELDS.stream()
            .filter(field -> field.subject() == subject)
            .map(field -> entry(field, line, isCompulsory(field, ruled.get(field), byFamily)))
            .toList();
    return new SheetSection(subject, line, "", entries);
  }

  private static boolean isCompulsory(DossierField field, FieldRule rule, boolean byFamily) {
    return field.isNeverEmpty()
        || field == CHILD_BIRTH_DATE
        || (byFamily && (field == HOUSEHOLD_EMAIL || rule.policy() == FieldPolicy.COMPULSORY));
  }

  /**
   * What families have to fill in and staff may leave open: the family is asked at its first visit.
   */
  public Set<DossierField> leftToFamily(long organisationId) {
    Map<DossierField, FieldRule> ruled = rules.of(organisationId);
    return FIELDS.stream()
        .filter(field -> ruled.get(field).policy() == FieldPolicy.COMPULSORY)
        .filter(field -> !isCompulsory(field, ruled.get(field), false))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static SheetEntry entry(DossierField field, long line, boolean compulsory) {
    return new SheetEntry(
        field, line, null, null, null, true, compulsory, false, field.choices(), null);
  }

  /** Reads what was typed; a line of a person that is empty altogether is none. */
  public ReadFamily read(long organisationId, boolean byFamily, List<FieldWish> typed) {
    DossierSheet all =
        blank(
            organisationId,
            byFamily,
            Map.of(
                DossierSubject.GUARDIAN, MOST_LINES,
                DossierSubject.CHILD, MOST_LINES,
                DossierSubject.ADULT, MOST_LINES));
    return new NewFamily(all, towns, clock.today()).read(typed, byFamily);
  }
}
