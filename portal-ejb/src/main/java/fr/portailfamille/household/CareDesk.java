package fr.portailfamille.household;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.household.internal.PersonBook;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Animateurs and the participants of their structures: what looking after them needs, to read only.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class CareDesk {

  @Inject private HouseholdService households;
  @Inject private PersonBook persons;
  @Inject private AuditTrail audit;

  /**
   * Whom to call, who fetches the participant and who may not, what parents permit.
   *
   * @throws RefusedException NotFound for a household out of reach or a person who is no
   *     participant of it
   */
  public CareSheet sheet(long householdId, long personId) {
    HouseholdView household = households.requireStaff(householdId, Duty.LOOK_AFTER);
    MemberView person = participant(household, personId);
    DossierSheet asked = persons.asked(household, personId);
    return new CareSheet(
        person,
        persons.contacts(personId),
        persons.pickups(personId, asked),
        persons.permissions(personId, asked));
  }

  /**
   * Health and diets, nothing masked; with a line in the journal.
   *
   * @return kept values by field; without those that are empty or not asked
   * @throws RefusedException NotFound like {@link #sheet}
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Map<DossierField, String> health(long householdId, long personId) {
    HouseholdView household = households.requireStaff(householdId, Duty.LOOK_AFTER);
    participant(household, personId);
    Map<DossierField, String> values = new LinkedHashMap<>();
    persons.asked(household, personId).sections().stream()
        .flatMap(section -> section.entries().stream())
        .map(SheetEntry::field)
        .filter(field -> field.purpose() == DataPurpose.HEALTH)
        .forEach(field -> values.put(field, persons.whole(household, field, personId)));
    values.values().removeIf(Objects::isNull);
    audit.record(
        "person.printed",
        "person",
        personId,
        Map.of(
            "household",
            householdId,
            "fields",
            values.keySet().stream().map(DossierField::key).collect(Collectors.joining(" "))));
    return values;
  }

  private static MemberView participant(HouseholdView household, long personId) {
    return household
        .member(personId)
        .filter(member -> member.kind() != MemberKind.GUARDIAN)
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }
}
