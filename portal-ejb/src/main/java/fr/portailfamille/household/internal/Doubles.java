package fr.portailfamille.household.internal;

import fr.portailfamille.household.AlikeReason;
import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.FamilyAlike;
import fr.portailfamille.household.FamilyLikeness;
import fr.portailfamille.household.FamilyProbe;
import fr.portailfamille.household.FieldWish;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.LikelyDouble;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.household.ReadFamily;
import fr.portailfamille.organisation.Duty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which households a new family is like, for staff. */
@Dependent
public class Doubles {

  @Inject private FamilyLikeness likeness;
  @Inject private HouseholdService households;

  /** The surest first; one that the caller does not reach is there without its facts. */
  public List<LikelyDouble> of(long organisationId, ReadFamily family) {
    Map<Long, Set<AlikeReason>> reasons = new LinkedHashMap<>();
    likeness.alike(organisationId, probes(family)).stream()
        .sorted((a, b) -> a.reason().compareTo(b.reason()))
        .forEach(alike -> add(reasons, alike));
    return reasons.entrySet().stream().map(e -> told(e.getKey(), e.getValue())).toList();
  }

  private static void add(Map<Long, Set<AlikeReason>> reasons, FamilyAlike alike) {
    reasons
        .computeIfAbsent(alike.householdId(), id -> EnumSet.noneOf(AlikeReason.class))
        .add(alike.reason());
  }

  private LikelyDouble told(long householdId, Set<AlikeReason> reasons) {
    if (!households.may(householdId, Duty.SEE_FAMILIES)) {
      return new LikelyDouble(0, null, null, null, reasons);
    }
    HouseholdView found = households.view(householdId);
    return new LikelyDouble(
        householdId,
        found.number(),
        found.name(),
        found.members().stream().map(MemberView::firstName).collect(Collectors.joining(", ")),
        reasons);
  }

  /** One probe for each thing it may be recognised by: each finds its own household. */
  private static List<FamilyProbe> probes(ReadFamily family) {
    List<FamilyProbe> probes = new ArrayList<>();
    NewPersons.of(family, DossierSubject.CHILD)
        .forEach(
            child ->
                probes.add(
                    new FamilyProbe(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(new FamilyProbe.ChildProbe(child.fullName(), child.birthDate())))));
    values(family, DossierField.HOUSEHOLD_EMAIL, DossierField.GUARDIAN_EMAIL)
        .forEach(
            email -> probes.add(new FamilyProbe(null, null, email, null, null, null, List.of())));
    values(family, DossierField.HOUSEHOLD_PHONE, DossierField.GUARDIAN_MOBILE_PHONE)
        .forEach(
            phone -> probes.add(new FamilyProbe(null, null, null, phone, null, null, List.of())));
    probes.add(
        new FamilyProbe(
            null,
            family.of(DossierField.HOUSEHOLD_NAME),
            null,
            null,
            family.of(DossierField.HOUSEHOLD_STREET),
            family.of(DossierField.HOUSEHOLD_POSTCODE),
            List.of()));
    return probes;
  }

  private static Set<String> values(ReadFamily family, DossierField... fields) {
    return family.values().stream()
        .filter(value -> List.of(fields).contains(value.field()))
        .map(FieldWish::typed)
        .collect(Collectors.toSet());
  }
}
