package fr.portailfamille.web.dossier;

import fr.portailfamille.household.DossierSheet;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.PermissionLine;
import fr.portailfamille.household.PersonDesk;
import fr.portailfamille.household.PhoneNumber;
import fr.portailfamille.household.PickupPerson;
import fr.portailfamille.household.StaffPersonSheet;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;

/** A person for staff ({@code ?h=&p=}), with what all its households say. */
@Named("staffPerson")
@RequestScoped
public class StaffPersonBean extends StaffEdited {

  @Inject private PersonDesk persons;
  private StaffPersonSheet sheet;

  @Override
  DossierSheet sheet(long householdId) {
    sheet = persons.sheet(householdId, getPersonId());
    return sheet.sheet().dossier();
  }

  @Override
  Set<DossierSubject> subjects() {
    return Set.of(DossierSubject.GUARDIAN, DossierSubject.CHILD, DossierSubject.ADULT);
  }

  /** The id as the address says it, not yet checked; 0 where there is none. */
  public long getPersonId() {
    return PersonBean.number(posted().get("p"));
  }

  public StaffPersonSheet getSheet() {
    getTyped();
    return sheet;
  }

  /** Whether another household has the person too. */
  public boolean isShared() {
    return getSheet().households().size() > 1;
  }

  /** The phone as people read it. */
  public String phone(PickupPerson person) {
    return PhoneNumber.shown(person.phone());
  }

  /** The dossiers that do not permit it. */
  public String numbers(PermissionLine line) {
    return String.join(", ", line.refusedBy());
  }

  /** Enregistrer. */
  public void save() {
    save((Integer) null)
        .ifPresent(
            saved -> {
              call.success("dossier.staff.saved", saved.taken().size());
              call.redirect(
                  "/staff/person.xhtml?h=" + page.getHouseholdId() + "&p=" + getPersonId());
            });
  }

  /** Whether somebody looks after the person: not a guardian. */
  public boolean isParticipant() {
    return getSheet().sheet().person().kind() != MemberKind.GUARDIAN;
  }

  /** Retirer de ce foyer. */
  public void detach() {
    if (call.done(() -> persons.detach(page.getHouseholdId(), getPersonId()))) {
      call.success("person.detached");
      call.redirect("/staff/household.xhtml?h=" + page.getHouseholdId());
    }
  }
}
