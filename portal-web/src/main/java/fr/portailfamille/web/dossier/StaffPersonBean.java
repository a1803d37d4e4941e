package fr.portailfamille.web.dossier;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierSheet;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.DossierWords;
import fr.portailfamille.household.PermissionLine;
import fr.portailfamille.household.PersonDesk;
import fr.portailfamille.household.PhoneNumber;
import fr.portailfamille.household.PickupPerson;
import fr.portailfamille.household.StaffPersonSheet;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A person for staff ({@code ?h=&p=}), with what all its households say. */
@Named("staffPerson")
@RequestScoped
public class StaffPersonBean extends StaffEdited {

  /** A line of the sheet for those who look after the person. */
  public record Fact(String label, String value) {}

  @Inject private PersonDesk persons;
  private StaffPersonSheet sheet;
  private List<Fact> leaders;

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

  /** Shows the sheet for those who look after the person; the look stands in the journal. */
  public void print() {
    leaders =
        call.result(() -> persons.leadersSheet(page.getHouseholdId(), getPersonId()))
            .map(this::facts)
            .orElse(null);
  }

  private List<Fact> facts(Map<DossierField, String> values) {
    DossierWords words = new DossierWords(faces.getViewRoot().getLocale());
    return values.entrySet().stream()
        .map(e -> new Fact(words.label(e.getKey()), words.value(e.getKey(), e.getValue())))
        .toList();
  }

  /** What that sheet says; null while it is not asked for. */
  public List<Fact> getLeaders() {
    return leaders;
  }

  /** Whether that sheet is asked for. */
  public boolean isPrinting() {
    return leaders != null;
  }

  /** Retirer de ce foyer. */
  public void detach() {
    if (call.done(() -> persons.detach(page.getHouseholdId(), getPersonId()))) {
      call.success("person.detached");
      call.redirect("/staff/household.xhtml?h=" + page.getHouseholdId());
    }
  }
}
