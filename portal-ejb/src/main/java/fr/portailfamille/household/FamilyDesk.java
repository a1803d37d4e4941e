package fr.portailfamille.household;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.household.internal.Doubles;
import fr.portailfamille.household.internal.FamilyWriter;
import fr.portailfamille.household.internal.Logins;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.organisation.Reach;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.organisation.StructureView;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The secretariat opens families (guide 000: on request by mail, by post or at the desk). For who
 * edits families of the whole organisation or of a structure of it.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class FamilyDesk {

  @Inject private FamilyForm form;
  @Inject private FamilyWriter writer;
  @Inject private Doubles doubles;
  @Inject private Logins logins;
  @Inject private HouseholdService households;
  @Inject private OrganisationService organisations;
  @Inject private StaffScope staff;
  @Inject private AuditTrail audit;

  /** Where the caller may open families: organisations first, then single structures. */
  public List<OpeningPlace> places() {
    Reach reach = staff.reach(Duty.EDIT_FAMILIES);
    List<OpeningPlace> places = new ArrayList<>();
    for (OrganisationView organisation : organisations.mine(Duty.EDIT_FAMILIES)) {
      places.add(new OpeningPlace(organisation.id(), null, organisation.name()));
    }
    for (OrganisationView organisation : organisations.mine()) {
      for (StructureView structure : organisations.structures(organisation.id())) {
        if (reach.structures().contains(structure.id())
            && !reach.organisations().contains(organisation.id())) {
          places.add(new OpeningPlace(organisation.id(), structure.id(), structure.name()));
        }
      }
    }
    return places;
  }

  /**
   * The empty form for a place.
   *
   * @throws RefusedException NotFound for a place where the caller opens no families
   */
  public DossierSheet blank(
      long organisationId, Long structureId, Map<DossierSubject, Integer> lines) {
    require(organisationId, structureId);
    return form.blank(organisationId, false, lines);
  }

  /**
   * The fields of the form that its family has to fill in and the caller may leave open.
   *
   * @throws RefusedException NotFound for a place where the caller opens no families
   */
  public Set<DossierField> leftToFamily(long organisationId, Long structureId) {
    require(organisationId, structureId);
    return form.leftToFamily(organisationId);
  }

  /**
   * Opens a family: its dossier with the next number of the organisation, its persons, and its
   * login, which is the family's mail address (guide 000). Without one the login is an identifier
   * on paper ({@link LoginDesk#letter}).
   *
   * @return faults or likely doubles where it was not opened
   * @throws RefusedException NotFound for a place where the caller opens no families
   */
  public OpeningOutcome open(OpenFamilyCommand command) {
    require(command.organisationId(), command.structureId());
    ReadFamily family = form.read(command.organisationId(), false, command.typed());
    if (!family.isRead()) {
      return new OpeningOutcome(0, 0, family.faults(), List.of());
    }
    List<LikelyDouble> alike = doubles.of(command.organisationId(), family);
    if (!alike.isEmpty() && !command.anyway()) {
      return new OpeningOutcome(0, 0, List.of(), alike);
    }
    long id = writer.write(command.organisationId(), family);
    if (command.structureId() != null) {
      households.join(id, command.structureId());
    }
    HouseholdView household = households.view(id);
    audit.record(
        "household.opened",
        "household",
        id,
        Map.of(
            "number", household.number(),
            "persons", household.members().size(),
            "alike", alike.size()));
    long account =
        logins.give(
            household,
            new AddLoginCommand(
                id,
                household.addressee(),
                family.of(DossierField.HOUSEHOLD_EMAIL),
                AccessRights.ALL,
                command.locale()));
    return new OpeningOutcome(id, account, List.of(), alike);
  }

  /**
   * The households that a family is like, the surest first.
   *
   * @throws RefusedException NotFound where the caller opens no families
   */
  public List<LikelyDouble> doubles(long organisationId, List<FieldWish> typed) {
    require(organisationId, null);
    ReadFamily family = form.read(organisationId, false, typed);
    return family.isRead() ? doubles.of(organisationId, family) : List.of();
  }

  private void require(long organisationId, Long structureId) {
    if (places().stream()
        .noneMatch(
            place ->
                place.organisationId() == organisationId
                    && Objects.equals(place.structureId(), structureId))) {
      throw new RefusedException(new NotFound());
    }
  }
}
