package fr.portailfamille.document.internal;

import fr.portailfamille.document.BlankForm;
import fr.portailfamille.document.DocumentState;
import fr.portailfamille.document.FileType;
import fr.portailfamille.document.FileView;
import fr.portailfamille.document.OtherKind;
import fr.portailfamille.document.RefusalReason;
import fr.portailfamille.document.RefusalView;
import fr.portailfamille.document.RequirementView;
import fr.portailfamille.document.ScanState;
import fr.portailfamille.document.Subject;
import fr.portailfamille.document.SuppliedDocument;
import fr.portailfamille.document.TypeView;
import fr.portailfamille.document.Validity;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Reads the tables of documents for the services of this room, which check their callers. */
@Dependent
public class DocumentRows {

  private static final String SUPPLIED =
      """
      select d.*, coalesce(t.name, d.other_name) as name, p.first_name, p.last_name,
             coalesce(m.position, 0) as member_position
        from document d
        left join document_type t on t.id = d.document_type_id
        left join person p on p.id = d.person_id
        left join household_member m on m.household_id = d.household_id and m.person_id = p.id
      """;

  @Inject private Sql sql;

  public List<Requirement> requirements(long organisationId) {
    return sql.list(
        """
        select t.id as type_id, t.name, t.subject, t.hint, t.position, r.compulsory,
               r.activity_id, r.school_year, r.age_from, r.age_to
          from document_requirement r join document_type t on t.id = r.document_type_id
         where t.organisation_id = ? and not t.retired
         order by t.position, t.name collate french, t.id, r.id
        """,
        row ->
            new Requirement(
                row.getLong("type_id"),
                row.getString("name"),
                Subject.valueOf(row.getString("subject")),
                row.getString("hint"),
                row.getInt("position"),
                row.getBoolean("compulsory"),
                row.getObject("activity_id", Long.class),
                row.getObject("school_year", Integer.class),
                row.getObject("age_from", Integer.class),
                row.getObject("age_to", Integer.class)),
        organisationId);
  }

  public List<Supplied> suppliedOf(long householdId) {
    return sql.list(
        "select * from document where household_id = ? and document_type_id is not null",
        row ->
            new Supplied(
                row.getLong("id"),
                row.getLong("document_type_id"),
                row.getObject("person_id", Long.class),
                row.getString("status"),
                Sql.instant(row, "supplied_at"),
                row.getObject("valid_until", LocalDate.class),
                refusal(row)),
        householdId);
  }

  /** The documents of a household, the newest first. */
  public List<SuppliedDocument> documentsOf(long householdId, LocalDate today) {
    return sql.list(
        SUPPLIED + " where d.household_id = ? order by d.supplied_at desc, d.id desc",
        row -> document(row, today),
        householdId);
  }

  public List<SuppliedDocument> document(long documentId, LocalDate today) {
    return sql.list(SUPPLIED + " where d.id = ?", row -> document(row, today), documentId);
  }

  /** Every kind of document of an organisation, retired ones too. */
  public List<TypeView> types(long organisationId) {
    return sql.list(
        """
        select * from document_type where organisation_id = ?
         order by subject <> 'HOUSEHOLD', subject desc, position, name collate french, id
        """,
        this::type,
        organisationId);
  }

  private TypeView type(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    return new TypeView(
        id,
        row.getLong("organisation_id"),
        row.getString("name"),
        Subject.valueOf(row.getString("subject")),
        Validity.valueOf(row.getString("validity")),
        row.getObject("valid_until", LocalDate.class),
        row.getObject("valid_months", Integer.class),
        row.getString("hint"),
        row.getString("to_check"),
        row.getBoolean("retired"),
        row.getBoolean("with_request"),
        requirementsOf(id));
  }

  private List<RequirementView> requirementsOf(long typeId) {
    return sql.list(
        """
        select r.*, a.name as activity_name
          from document_requirement r left join activity a on a.id = r.activity_id
         where r.document_type_id = ?
         order by r.school_year nulls first, r.age_from nulls first, r.id
        """,
        row ->
            new RequirementView(
                row.getLong("id"),
                row.getBoolean("compulsory"),
                row.getString("activity_name"),
                row.getObject("school_year", Integer.class),
                row.getObject("age_from", Integer.class),
                row.getObject("age_to", Integer.class)),
        typeId);
  }

  /** The household of a document; 0 where there is no such document. */
  public long householdOf(long documentId) {
    return sql.number("select household_id from document where id = ?", documentId);
  }

  /**
   * Deletes a document that nobody has checked; its content becomes an orphan of the store.
   *
   * @return 0 where it has been checked meanwhile
   */
  public int delete(long documentId) {
    boolean open =
        sql.number(
                "select count(*) from (select 1 from document where id = ? and status = 'SUPPLIED'"
                    + " for update) x",
                documentId)
            == 1;
    if (!open) {
      return 0;
    }
    sql.update("delete from document_file where document_id = ?", documentId);
    return sql.update("delete from document where id = ?", documentId);
  }

  public List<BlankForm> forms(long organisationId) {
    return sql.list(
        """
        select b.*, f.name as file_name, f.media_type, f.size_bytes
          from blank_form b join document_file f on f.blank_form_id = b.id
         where b.organisation_id = ?
         order by b.category collate french, b.position, b.title collate french, b.id
        """,
        row ->
            new BlankForm(
                row.getLong("id"),
                row.getString("title"),
                row.getString("category"),
                row.getObject("document_type_id", Long.class),
                row.getString("file_name"),
                FileType.of(row.getString("media_type")),
                row.getLong("size_bytes")),
        organisationId);
  }

  private SuppliedDocument document(ResultSet row, LocalDate today) throws SQLException {
    String kind = row.getString("other_kind");
    String firstName = row.getString("first_name");
    Supplied state =
        new Supplied(
            row.getLong("id"),
            0,
            null,
            row.getString("status"),
            Sql.instant(row, "supplied_at"),
            row.getObject("valid_until", LocalDate.class),
            refusal(row));
    return new SuppliedDocument(
        state.id(),
        row.getObject("document_type_id", Long.class),
        row.getString("name"),
        kind == null ? null : OtherKind.valueOf(kind),
        row.getObject("person_id", Long.class),
        firstName == null ? null : firstName + " " + row.getString("last_name"),
        row.getInt("member_position"),
        state.state(today),
        state.suppliedAt(),
        state.validUntil(),
        state.state(today) == DocumentState.REFUSED ? state.refusal() : null,
        files(state.id()),
        row.getLong("version"));
  }

  private List<FileView> files(long documentId) {
    return sql.list(
        "select * from document_file where document_id = ? order by position, id",
        DocumentRows::file,
        documentId);
  }

  static FileView file(ResultSet row) throws SQLException {
    return new FileView(
        row.getLong("id"),
        row.getString("name"),
        FileType.of(row.getString("media_type")),
        row.getLong("size_bytes"),
        ScanState.valueOf(row.getString("scan")));
  }

  private static RefusalView refusal(ResultSet row) throws SQLException {
    String reason = row.getString("refusal_reason");
    return reason == null
        ? null
        : new RefusalView(RefusalReason.valueOf(reason), row.getString("refusal_words"));
  }
}
