package fr.portailfamille.document;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.document.internal.DocumentRows;
import fr.portailfamille.document.internal.FileIntake;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.ScopeKind;
import fr.portailfamille.organisation.SettingService;
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
import java.util.List;
import java.util.Map;

/** Documents à télécharger: blank forms that everybody may read and administrators put up. */
@Stateless
@PermitAll
public class BlankFormService {

  @Inject private Entrance entrance;
  @Inject private Sql sql;
  @Inject private DocumentRows rows;
  @Inject private FileIntake intake;
  @Inject private OrganisationService organisations;
  @Inject private SettingService settings;
  @Inject private AuditTrail audit;

  /** The forms of an organisation by category. */
  public List<BlankForm> offered(long organisationId) {
    return rows.forms(organisationId);
  }

  /**
   * Puts a form up; called outside a transaction, as its file is stored first.
   *
   * @throws RefusedException NotFound, TypeNameMissing, or what is wrong with the file
   */
  @RolesAllowed("ADMIN")
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void add(AddFormCommand command) {
    Scope scope = new Scope(ScopeKind.ORGANISATION, command.organisationId());
    int most =
        entrance.enter(
            () -> {
              check(command);
              return settings.value(DocumentSettings.MOST_MEGABYTES, scope);
            });
    intake.keep(command.files(), most, ScannerAwayPolicy.REFUSE, files -> note(command, files));
  }

  private void check(AddFormCommand command) {
    requireMine(command.organisationId());
    if (command.title() == null || command.title().isBlank()) {
      throw new RefusedException(new TypeNameMissing());
    }
    if (command.files().size() > 1) {
      throw new RefusedException(new TooManyFiles(1));
    }
    if (command.typeId() != null
        && rows.types(command.organisationId()).stream()
            .noneMatch(t -> t.id() == command.typeId())) {
      throw new RefusedException(new NotFound());
    }
  }

  private long note(AddFormCommand command, List<FileIntake.Stored> files) {
    check(command);
    long id =
        sql.number(
            """
            insert into blank_form (organisation_id, document_type_id, title, category)
            values (?, ?::bigint, ?, ?) returning id
            """,
            command.organisationId(),
            command.typeId(),
            command.title().strip(),
            command.category() == null ? "" : command.category().strip());
    intake.noteForm(id, files);
    audit.record("blank-form.added", "blank_form", id, Map.of("title", command.title()));
    return id;
  }

  /**
   * Takes a form away.
   *
   * @throws RefusedException NotFound
   */
  @RolesAllowed("ADMIN")
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void remove(long formId) {
    requireMine(sql.number("select organisation_id from blank_form where id = ?", formId));
    // before it is gone: the journal finds its organisation
    audit.record("blank-form.removed", "blank_form", formId, Map.of());
    sql.update("delete from document_file where blank_form_id = ?", formId);
    sql.update("delete from blank_form where id = ?", formId);
  }

  private void requireMine(long organisationId) {
    if (organisations.mine().stream().noneMatch(o -> o.id() == organisationId)) {
      throw new RefusedException(new NotFound());
    }
  }
}
