package fr.portailfamille.preparation;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.organisation.Reach;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.organisation.StructureView;
import fr.portailfamille.preparation.internal.CatalogueFileKeeper;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.sheet.SheetReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * The catalogue as a spreadsheet: taken out, brought in again. A file that is brought is only
 * looked at; every error is told at once, and with one error nothing is written. What a file does
 * not name stays. For who keeps the catalogue of the structures it names ({@link
 * Duty#MANAGE_CATALOGUE}); what is elsewhere is not found.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class CatalogueFileDesk {

  /** Lines of all sheets together; a year of a large town has half of it. */
  public static final int MOST_LINES = 20_000;

  @Inject private StaffScope staff;
  @Inject private OrganisationService organisations;
  @Inject private CatalogueFileKeeper files;
  @Inject private AuditTrail audit;

  /** The organisations in which the caller keeps some catalogue. */
  public List<OrganisationView> organisations() {
    Reach reach = staff.reach(Duty.MANAGE_CATALOGUE);
    return organisations.mine().stream()
        .filter(
            o ->
                reach.organisations().contains(o.id())
                    || organisations.structures(o.id()).stream()
                        .anyMatch(s -> reach.structures().contains(s.id())))
        .toList();
  }

  /**
   * The structures of an organisation whose catalogue the caller keeps.
   *
   * @throws RefusedException NotFound
   */
  public List<StructureView> structures(long organisationId) {
    requireMine(organisationId);
    return files.structures(organisationId);
  }

  /**
   * The catalogue as it stands, its sessions from today on.
   *
   * @param structureId null: of all structures whose catalogue the caller keeps
   * @throws RefusedException NotFound
   */
  public List<SheetContent> content(long organisationId, Long structureId) {
    requireMine(organisationId);
    return files.content(organisationId, structureId);
  }

  /**
   * The sheets with one line each, to be written over: an example of the caller's organisation.
   *
   * @throws RefusedException NotFound
   */
  public List<SheetContent> example(long organisationId) {
    requireMine(organisationId);
    return files.example(organisationId);
  }

  /**
   * Keeps a file to be looked at.
   *
   * @return its id
   * @throws RefusedException NotFound; what is no spreadsheet, or too much of one, by the reasons
   *     of {@link SheetReader}
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public long open(OpenCatalogueFileCommand command) {
    requireMine(command.organisationId());
    long id = files.open(command);
    audit.record(
        "catalogue-file.opened",
        "catalogue-file",
        id,
        Map.of("organisation", command.organisationId(), "file", command.fileName()));
    return id;
  }

  /** The last files, the newest first. */
  public List<CatalogueFileLine> recent(long organisationId) {
    requireMine(organisationId);
    return files.recent(organisationId);
  }

  /**
   * What writing a file would do, or that it was written.
   *
   * @throws RefusedException NotFound
   */
  public CatalogueFileView view(long catalogueFileId) {
    return files.view(catalogueFileId);
  }

  /**
   * Writes what was shown, all of it or nothing; done twice, nothing more.
   *
   * @param print of what was shown
   * @throws RefusedException NotFound; ChangedMeanwhile where it would do something else by now, or
   *     was written before
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void write(long catalogueFileId, String print) {
    CatalogueFileView view = files.write(catalogueFileId, print);
    audit.record(
        "catalogue-file.written",
        "catalogue-file",
        catalogueFileId,
        Map.of(
            "organisation",
            view.organisationId(),
            "file",
            view.fileName(),
            "lines",
            view.changes().size()));
  }

  private void requireMine(long organisationId) {
    if (organisations().stream().noneMatch(o -> o.id() == organisationId)) {
      throw new RefusedException(new NotFound());
    }
  }
}
