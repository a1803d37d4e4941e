package fr.portailfamille.household;

import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Which households a list names by its numbers. For the portal's own work: the caller is not
 * checked.
 */
@CallerNotChecked
@Stateless
@PermitAll
public class StandingFamilies {

  @Inject private Sql sql;

  /**
   * The households of the organisation with these numbers, several of an index where several bear
   * it. Zeros that a spreadsheet took away, and signs in a n° d'allocataire, do not count.
   *
   * @param numbers of dossiers, null where a line has none
   * @param beneficiaries n° d'allocataire of guardians, null where a line has none
   */
  public List<Standing> of(long organisationId, List<String> numbers, List<String> beneficiaries) {
    return sql.list(
        """
        with probe as (
          select i - 1 as i, number, beneficiary
            from unnest(?::text[], ?::text[]) with ordinality as t(number, beneficiary, i))
        select t.i, h.id, h.number from probe t
          join household h on h.organisation_id = ? and h.erased_at is null
               and h.number in (t.number, lpad(t.number, greatest(6, length(t.number)), '0'))
        union
        select t.i, h.id, h.number from probe t
          join household_member m on m.beneficiary_number is not null
               and search_number(m.beneficiary_number) = search_number(t.beneficiary)
          join household h on h.id = m.household_id and h.organisation_id = ?
               and h.erased_at is null
         order by 1, 3
        """,
        row -> new Standing(row.getInt("i"), row.getLong("id"), row.getString("number")),
        numbers,
        beneficiaries,
        organisationId,
        organisationId);
  }
}
