package fr.portailfamille.household;

import fr.portailfamille.household.internal.PersonBook;
import fr.portailfamille.household.internal.PersonIntake;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Staff and the persons of their organisations: only staff adds one to a household or takes one out
 * (guide 000). {@link DossierDesk} saves the sheets, {@link CareDesk} is for who looks after them.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class PersonDesk {

  @Inject private HouseholdService households;
  @Inject private DossierDesk dossiers;
  @Inject private PersonBook persons;
  @Inject private PersonIntake intake;

  /**
   * The person as opened from a household, with what all its households say.
   *
   * @throws RefusedException NotFound for a household of another organisation or a person who is
   *     not in it
   */
  public StaffPersonSheet sheet(long householdId, long personId) {
    HouseholdView household = staffOf(householdId);
    MemberView person = member(household, personId);
    DossierSheet dossier = dossiers.sheet(householdId).ofPerson(personId);
    return new StaffPersonSheet(
        new PersonSheet(person, dossier, persons.changedAt(personId)),
        household,
        persons.households(personId),
        persons.pickups(personId, dossier),
        persons.permissions(personId, dossier));
  }

  /**
   * Persons of the organisation who are not in the household, by name and, where it is typed, birth
   * date.
   *
   * @return at most twenty; none without a name
   * @throws RefusedException NotFound for a household of another organisation
   */
  public List<PersonFound> find(long householdId, String name, String birthDate) {
    return intake.find(staffOf(householdId), name, birthDate).stream()
        .filter(this::isReached)
        .toList();
  }

  /**
   * Adds somebody new; persons of the organisation who look alike are told first.
   *
   * @throws RefusedException NotFound for a household of another organisation
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public CreatedPerson create(CreatePersonCommand command) {
    HouseholdView household = staffOf(command.householdId());
    households.lock(household.id());
    return intake.create(household, command, this::isReached);
  }

  /**
   * Makes a child of another household a member of this one too: what is the person's own is shared
   * from now on.
   *
   * @throws RefusedException NotFound for a person or household of another organisation;
   *     AlreadyMember
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void attach(long householdId, long personId) {
    HouseholdView household = staffOf(householdId);
    households.lock(household.id());
    if (persons.households(personId).stream().noneMatch(line -> isReached(line.id()))) {
      throw new RefusedException(new NotFound());
    }
    intake.attach(household, personId);
  }

  /**
   * Takes a person out of a household, with what this household alone said of it.
   *
   * @throws RefusedException NotFound like {@link #sheet}; OnlyHousehold; StillEngaged
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void detach(long householdId, long personId) {
    HouseholdView household = staffOf(householdId);
    households.lock(household.id());
    intake.detach(household, member(household, personId));
  }

  private HouseholdView staffOf(long householdId) {
    return households.requireStaff(householdId, Duty.EDIT_FAMILIES);
  }

  /** Persons of structures where the caller does not work are not told to exist. */
  private boolean isReached(PersonFound person) {
    return person.households().stream().anyMatch(line -> isReached(line.id()));
  }

  private boolean isReached(long householdId) {
    return households.may(householdId, Duty.EDIT_FAMILIES);
  }

  private static MemberView member(HouseholdView household, long personId) {
    return household.member(personId).orElseThrow(() -> new RefusedException(new NotFound()));
  }
}
