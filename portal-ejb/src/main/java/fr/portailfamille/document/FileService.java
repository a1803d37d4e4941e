package fr.portailfamille.document;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.document.internal.FileSeal;
import fr.portailfamille.document.internal.FileStore;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.Right;
import fr.portailfamille.intake.AccountRequestDesk;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/**
 * Gives the content of stored files to those who may see it; called outside a transaction, so that
 * no connection waits for the disk. What belongs to others is not found.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FileService {

  private static final String FILE =
      "select f.*, d.household_id from document_file f join document d on d.id = f.document_id"
          + " where f.id = ?";

  @Inject private Entrance entrance;
  @Inject private Sql sql;
  @Inject private HouseholdService households;
  @Inject private AccountRequestDesk requests;
  @Inject private FileStore store;
  @Inject private FileSeal seal;
  @Inject private AuditTrail audit;

  private record Row(
      String name,
      FileType type,
      String storageName,
      String keyName,
      byte[] sealedKey,
      long householdId) {}

  /**
   * A file of the caller's own household.
   *
   * @throws RefusedException NotFound
   */
  public FileContent ofFamily(long householdId, long fileId) {
    return open(
        entrance.enter(
            () -> {
              households.requireRight(householdId, Right.VIEW);
              Row row = row(FILE, fileId);
              if (row.householdId() != householdId) {
                throw new RefusedException(new NotFound());
              }
              return row;
            }));
  }

  /**
   * A file of a household the caller works for; each look leaves a line in the audit trail.
   *
   * @throws RefusedException NotFound
   */
  @RolesAllowed({"STAFF", "ADMIN"})
  public FileContent forStaff(long fileId) {
    return open(
        entrance.enter(
            () -> {
              Row row = row(FILE, fileId);
              households.requireStaff(row.householdId(), Duty.CHECK_DOCUMENTS);
              audit.record(
                  "document.opened",
                  "document_file",
                  fileId,
                  Map.of("household", row.householdId()));
              return row;
            }));
  }

  /**
   * A file that came with a request for an account which waits for the caller; each look leaves a
   * line in the audit trail.
   *
   * @throws RefusedException NotFound; RequestDecided
   */
  @RolesAllowed({"STAFF", "ADMIN"})
  public FileContent ofRequest(long fileId) {
    return open(
        entrance.enter(
            () -> {
              long request =
                  sql.number(
                      "select p.account_request_id from document_file f"
                          + " join request_paper p on p.id = f.request_paper_id where f.id = ?",
                      fileId);
              requests.requireWaiting(request);
              audit.record(
                  "account-request.paper-opened",
                  "account_request",
                  request,
                  Map.of("file", fileId));
              return row(
                  "select f.*, 0::bigint as household_id from document_file f where f.id = ?",
                  fileId);
            }));
  }

  /**
   * The file of a blank form, for everybody.
   *
   * @throws RefusedException NotFound
   */
  public FileContent ofForm(long formId) {
    return open(
        entrance.enter(
            () ->
                row(
                    "select f.*, 0::bigint as household_id from document_file f"
                        + " where f.blank_form_id = ?",
                    formId)));
  }

  private Row row(String query, long id) {
    return sql.first(query, FileService::row, id)
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString("name"),
        FileType.of(row.getString("media_type")),
        row.getString("storage_name"),
        row.getString("key_name"),
        row.getBytes("sealed_key"),
        row.getLong("household_id"));
  }

  private FileContent open(Row row) {
    byte[] content =
        seal.open(
            row.storageName(),
            new FileSeal.Sealed(store.read(row.storageName()), row.keyName(), row.sealedKey()));
    return new FileContent(row.name(), row.type(), content);
  }
}
