package fr.portailfamille.household.internal;

import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Dossier numbers of new households: six digits, one after the other in each organisation. */
@Dependent
public class Numbers {

  @Inject private Sql sql;

  /**
   * The numbers wished where they are free, the next ones otherwise; one transaction at a time.
   *
   * @param wished null where none is
   */
  public List<String> give(long organisationId, List<String> wished) {
    sql.list(
        "select pg_advisory_xact_lock(hashtext('household.number'), ?::int)::text",
        row -> row.getString(1),
        organisationId);
    List<String> asked = wished.stream().filter(Objects::nonNull).toList();
    Set<String> taken =
        new HashSet<>(
            sql.list(
                "select number from household where organisation_id = ? and number = any(?::text[])",
                row -> row.getString(1),
                organisationId,
                asked));
    List<String> given = new ArrayList<>();
    for (String number : wished) {
      given.add(number != null && taken.add(number) ? number : null);
    }
    long last =
        sql.number(
            "select coalesce(max(number::bigint), 0) from household"
                + " where organisation_id = ? and number ~ '^[0-9]{1,9}$'",
            organisationId);
    for (int i = 0; i < given.size(); i++) {
      while (given.get(i) == null) {
        String next = String.format("%06d", ++last);
        if (taken.add(next)) {
          given.set(i, next);
        }
      }
    }
    return given;
  }
}
