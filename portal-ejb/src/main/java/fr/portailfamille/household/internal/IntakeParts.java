package fr.portailfamille.household.internal;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.IncomingQuotient;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What comes in with a family and is rows of its own: quotients, vaccines, who fetches a child. */
@Dependent
public class IntakeParts {

  @Inject private Sql sql;
  @Inject private PersonRows rows;
  @Inject private QuotientBook quotients;

  /** Enters what is new; whether there was something. */
  public boolean enter(String actor, long householdId, List<IncomingQuotient> incoming) {
    boolean changed = false;
    for (IncomingQuotient one : incoming) {
      if (!quotients.has(householdId, one)) {
        quotients.recordAs(actor, householdId, one);
        changed = true;
      }
    }
    return changed;
  }

  /** Writes the lists of a person; whether one is different now. */
  public boolean write(long householdId, long personId, Map<DossierField, String> lists) {
    boolean changed = false;
    for (Map.Entry<DossierField, String> list : lists.entrySet()) {
      DossierField field = list.getKey();
      boolean people = !field.isCommon();
      String before =
          (people ? rows.people(householdId, field.column()) : rows.vaccines(householdId))
              .get(personId);
      if (Objects.equals(before, list.getValue())) {
        continue;
      }
      changed = true;
      if (people) {
        rows.writePeople(householdId, personId, field.column(), list.getValue());
      } else {
        rows.writeVaccines(personId, list.getValue());
      }
    }
    return changed;
  }

  /** The household is newer than any sheet that is being filled in. */
  public void touch(long householdId) {
    quotients.touch(householdId);
  }

  /** Takes away what came in with households that go. */
  public void remove(Collection<Long> households) {
    sql.update("delete from household_quotient where household_id = any(?)", households);
    sql.update("delete from household_pickup where household_id = any(?)", households);
  }
}
