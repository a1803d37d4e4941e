package fr.portailfamille.document.internal;

import fr.portailfamille.shared.DataCategory;
import fr.portailfamille.shared.DataSubject;
import fr.portailfamille.shared.ExportPart;
import fr.portailfamille.shared.Holding;
import fr.portailfamille.shared.PersonalDataHolder;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/**
 * Documents that a household supplied; what came with its request became such a document. With the
 * row of a file goes the only key of its content; the nightly job removes the rest from the disk.
 */
@ApplicationScoped
public class DocumentRecords implements PersonalDataHolder {

  @Inject private Sql sql;

  @Override
  public String room() {
    return "document";
  }

  @Override
  public Set<String> tables() {
    return Set.of("document", "document_file", "request_paper");
  }

  @Override
  public List<ExportPart> export(DataSubject subject) {
    return List.of(
        new ExportPart(
            "documents",
            sql.list(
                """
                select f.id as "file", coalesce(t.name, d.other_name) as "document",
                       p.first_name as "person", d.status, d.supplied_at as "suppliedAt",
                       d.valid_until as "validUntil", f.name as "fileName"
                  from document d left join document_type t on t.id = d.document_type_id
                  left join person p on p.id = d.person_id
                  left join document_file f on f.document_id = d.id
                 where d.household_id = ? order by d.supplied_at, d.id, f.position, f.id
                """,
                ExportPart::row,
                subject.householdId())));
  }

  @Override
  public List<Holding> holdings(DataSubject subject) {
    long held =
        sql.number("select count(*) from document where household_id = ?", subject.householdId());
    return held == 0 ? List.of() : List.of(Holding.goes(DataCategory.DOCUMENTS, held));
  }

  @Override
  public void erase(DataSubject subject) {
    sql.update(
        "delete from document_file f using document d"
            + " where d.id = f.document_id and d.household_id = ?",
        subject.householdId());
    sql.update("delete from document where household_id = ?", subject.householdId());
  }
}
