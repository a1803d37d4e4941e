package fr.portailfamille.household.internal;

import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Who refers to a row, asked of the database's own foreign keys: a table that comes later counts
 * from its first day.
 */
@Dependent
public class References {

  /** What belongs to the household itself and goes with it. */
  private static final Set<String> PARTS =
      Set.of(
          "household_member",
          "household_words",
          "household_quotient",
          "household_pickup",
          "person_vaccine");

  @Inject private Sql sql;

  private record Reference(String table, String column) {}

  /** Those of the ids that a row of another table names, {@code except} these tables. */
  public List<Long> of(String table, Collection<Long> ids, Set<String> except) {
    List<Reference> references =
        sql.list(
            """
            select c.conrelid::regclass::text, quote_ident(a.attname)
              from pg_constraint c
              join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
             where c.contype = 'f' and c.confrelid = ?::regclass and cardinality(c.conkey) = 1
             order by 1, 2
            """,
            row -> new Reference(row.getString(1), row.getString(2)),
            table);
    List<Long> found = new ArrayList<>();
    for (Reference reference : references) {
      if (!PARTS.contains(reference.table()) && !except.contains(reference.table())) {
        found.addAll(
            sql.ids(
                "select distinct %2$s from %1$s where %2$s = any(?)"
                    .formatted(reference.table(), reference.column()),
                ids));
      }
    }
    return found;
  }
}
