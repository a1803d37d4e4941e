package fr.portailfamille.privacy.internal;

import fr.portailfamille.shared.DataSubject;
import fr.portailfamille.shared.ExportPart;
import fr.portailfamille.shared.Holding;
import fr.portailfamille.shared.PersonalDataHolder;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** The requests of erasure themselves: that it was asked and done stays, by ids. */
@ApplicationScoped
public class ErasureRecords implements PersonalDataHolder {

  @Inject private Sql sql;

  @Override
  public String room() {
    return "privacy";
  }

  @Override
  public Set<String> tables() {
    return Set.of("erasure_request");
  }

  @Override
  public List<ExportPart> export(DataSubject subject) {
    return List.of(
        new ExportPart(
            "erasures",
            sql.list(
                """
                select asked_at as "askedAt", status, decided_at as "decidedAt", words as "answer"
                  from erasure_request where household_id = ? order by id
                """,
                ExportPart::row,
                subject.householdId())));
  }

  @Override
  public List<Holding> holdings(DataSubject subject) {
    return List.of();
  }

  /** What staff wrote to the family may name it. */
  @Override
  public void erase(DataSubject subject) {
    sql.update(
        "update erasure_request set words = '' where household_id = ? and words <> ''",
        subject.householdId());
  }
}
