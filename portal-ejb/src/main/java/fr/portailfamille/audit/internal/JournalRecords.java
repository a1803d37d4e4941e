package fr.portailfamille.audit.internal;

import fr.portailfamille.shared.DataCategory;
import fr.portailfamille.shared.DataSubject;
import fr.portailfamille.shared.ExportPart;
import fr.portailfamille.shared.Holding;
import fr.portailfamille.shared.PersonalDataHolder;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The journal keeps who did what when, by ids; what it told of an erased family goes. */
@ApplicationScoped
public class JournalRecords implements PersonalDataHolder {

  /** What was done to a person counts where it was done for this household: a child has two. */
  private static final String MINE =
      """
       from audit_entry e where e.actor = any(?)
          or (e.subject_type = 'household' and e.subject_id = ?)
          or (e.subject_type = 'person' and e.subject_id = any(?)
              and e.details ->> 'household' = ?)
      """;

  @Inject private Sql sql;

  @Override
  public String room() {
    return "audit";
  }

  @Override
  public Set<String> tables() {
    return Set.of("audit_entry");
  }

  /** Who of the staff it was is theirs, what was noted for them too: neither is told. */
  @Override
  public List<ExportPart> export(DataSubject subject) {
    return List.of(
        new ExportPart(
            "journal",
            sql.list(
                "select e.at, e.action, e.actor = any(?) as \"byYou\""
                    + MINE
                    + " order by e.at, e.id",
                ExportPart::row,
                actors(subject),
                actors(subject),
                subject.householdId(),
                subject.persons(),
                String.valueOf(subject.householdId()))));
  }

  @Override
  public List<Holding> holdings(DataSubject subject) {
    Optional<Holding> held =
        sql.first(
            "select count(*) as n, max(e.at)::date as last" + MINE,
            row ->
                Holding.stays(
                    DataCategory.JOURNAL, row.getLong("n"), row.getObject("last", LocalDate.class)),
            actors(subject),
            subject.householdId(),
            subject.persons(),
            String.valueOf(subject.householdId()));
    return held.stream().filter(h -> h.count() > 0).toList();
  }

  @Override
  public void erase(DataSubject subject) {
    sql.number(
        "select forget_in_journal(?, ?, ?)",
        List.of(subject.householdId()),
        subject.persons(),
        subject.accounts());
  }

  private static Set<String> actors(DataSubject subject) {
    Set<String> actors =
        subject.accounts().stream().map(id -> "account:" + id).collect(Collectors.toSet());
    return actors.isEmpty() ? Set.of("nobody") : actors;
  }
}
