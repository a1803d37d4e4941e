package fr.portailfamille.household;

import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * Doublons: which households of an organisation are like families that are about to come in. For
 * the portal's own work: the caller is not checked.
 */
@CallerNotChecked
@Stateless
@PermitAll
public class FamilyLikeness {

  @Inject private Sql sql;

  /**
   * The households of the organisation that are like these; the surest reason of each probe alone,
   * of several households the oldest. Accents, case, hyphens and how a number is grouped do not
   * count.
   */
  public List<FamilyAlike> alike(long organisationId, List<FamilyProbe> probes) {
    List<Long> child = new ArrayList<>();
    List<String> childName = new ArrayList<>();
    List<String> childBirth = new ArrayList<>();
    for (int i = 0; i < probes.size(); i++) {
      for (FamilyProbe.ChildProbe one : probes.get(i).children()) {
        child.add((long) i);
        childName.add(one.fullName());
        childBirth.add(one.birthDate());
      }
    }
    return sql.list(
        """
        with probe as (
          select i - 1 as i, number, name, lower(email) as email, search_phone(phone) as phone,
                 search_words(street) as street, postcode
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                 with ordinality as t(number, name, email, phone, street, postcode, i)),
        alike as (
          select t.i, h.id, 0 as reason from probe t
            join household h on h.organisation_id = ? and h.number = t.number
          union all
          select c.i, m.household_id, 1
            from unnest(?::bigint[], ?::text[], ?::text[]) as c(i, name, birth)
            join person p on p.organisation_id = ? and p.birth_date = c.birth::date
                 and search_words(p.first_name || ' ' || p.last_name) = search_words(c.name)
            join household_member m on m.person_id = p.id
          union all
          select t.i, h.id, 2 from probe t
            join household h on h.organisation_id = ? and lower(h.email) = t.email
          union all
          select t.i, h.id, 3 from probe t
            join household h on h.organisation_id = ? and search_phone(h.phone) = t.phone
          union all
          select t.i, h.id, 4 from probe t
            join household h on h.organisation_id = ? and h.postcode = t.postcode
                 and search_words(h.street) = t.street
                 and search_words(h.name) = search_words(t.name))
        select distinct on (i) i, id, reason from alike order by i, reason, id
        """,
        row ->
            new FamilyAlike(
                row.getInt("i"), row.getLong("id"), AlikeReason.values()[row.getInt("reason")]),
        probes.stream().map(FamilyProbe::number).toList(),
        probes.stream().map(FamilyProbe::name).toList(),
        probes.stream().map(FamilyProbe::email).toList(),
        probes.stream().map(FamilyProbe::phone).toList(),
        probes.stream().map(FamilyProbe::street).toList(),
        probes.stream().map(FamilyProbe::postcode).toList(),
        organisationId,
        child,
        childName,
        childBirth,
        organisationId,
        organisationId,
        organisationId,
        organisationId);
  }
}
