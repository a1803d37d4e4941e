package fr.portailfamille.household;

import fr.portailfamille.household.internal.PersonBook;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * A family and the sheets of its children and adult participants; {@link DossierService} saves
 * them. Staff has the {@link PersonDesk}.
 */
@Stateless
@PermitAll
public class PersonService {

  @Inject private HouseholdService households;
  @Inject private DossierService dossiers;
  @Inject private PersonBook persons;

  /**
   * The sheet of a participant of the household, with this household's own answers only.
   *
   * @throws RefusedException NotFound for another household, a person who is not in it, or a
   *     guardian
   */
  public PersonSheet sheet(long householdId, long personId) {
    HouseholdView household = households.requireAccess(householdId, Right.VIEW);
    MemberView person =
        household.participants().stream()
            .filter(m -> m.personId() == personId)
            .findFirst()
            .orElseThrow(() -> new RefusedException(new NotFound()));
    return new PersonSheet(
        person, dossiers.sheet(householdId).ofPerson(personId), persons.changedAt(personId));
  }
}
