package fr.portailfamille.document.internal;

import fr.portailfamille.document.FileView;
import fr.portailfamille.document.RequestPaper;
import fr.portailfamille.document.Subject;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.intake.RequestPerson;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The papers of requests for accounts, for the services of this room, which check their callers.
 */
@Dependent
public class PaperRows {

  /**
   * A paper as it lies in the database.
   *
   * @param typeId null for a free one, like its subject
   * @param line of the form; 0: the dossier
   * @param name of its kind, or its own
   */
  public record Row(
      long id, Long typeId, Subject subject, int line, String name, Instant suppliedAt) {

    /** Whom it concerns, of those the request names; nothing for the dossier. */
    public Optional<RequestPerson> person(Collection<RequestPerson> persons) {
      return PaperRows.person(subject, line, persons);
    }
  }

  @Inject private Sql sql;

  /** The person a kind of document asks on a line of the form; nothing for the dossier. */
  public static Optional<RequestPerson> person(
      Subject subject, int line, Collection<RequestPerson> persons) {
    return subject == null || subject == Subject.HOUSEHOLD
        ? Optional.empty()
        : persons.stream()
            .filter(p -> p.kind() == MemberKind.valueOf(subject.name()) && p.line() == line)
            .findFirst();
  }

  public List<Row> of(long requestId) {
    return sql.list(
        """
        select p.*, t.subject, coalesce(t.name, p.other_name) as name
          from request_paper p left join document_type t on t.id = p.document_type_id
         where p.account_request_id = ? order by p.supplied_at, p.id
        """,
        PaperRows::row,
        requestId);
  }

  private static Row row(ResultSet row) throws SQLException {
    String subject = row.getString("subject");
    return new Row(
        row.getLong("id"),
        row.getObject("document_type_id", Long.class),
        subject == null ? null : Subject.valueOf(subject),
        row.getInt("person_line"),
        row.getString("name"),
        Sql.instant(row, "supplied_at"));
  }

  /** The same with their files and the first names of a request's persons. */
  public List<RequestPaper> views(long requestId, List<RequestPerson> persons) {
    return of(requestId).stream()
        .map(
            paper ->
                new RequestPaper(
                    paper.id(),
                    paper.name(),
                    paper.person(persons).map(RequestPerson::firstName).orElse(null),
                    paper.suppliedAt(),
                    files(paper.id())))
        .toList();
  }

  private List<FileView> files(long paperId) {
    return sql.list(
        "select * from document_file where request_paper_id = ? order by position, id",
        DocumentRows::file,
        paperId);
  }

  /** Their contents become orphans of the store. */
  public void delete(Collection<Long> ids) {
    sql.update("delete from document_file where request_paper_id = any(?)", ids);
    sql.update("delete from request_paper where id = any(?)", ids);
  }
}
