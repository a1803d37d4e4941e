package fr.portailfamille.household.internal;

import fr.portailfamille.household.FamilyIntake;
import fr.portailfamille.household.ReadFamily;
import fr.portailfamille.household.Towns;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Writes a family that was read from a form, as the imports write theirs. */
@Dependent
public class FamilyWriter {

  @Inject private FamilyIntake intake;
  @Inject private FieldColumns columns;
  @Inject private Sql sql;
  @Inject private Towns towns;
  @Inject private CurrentCaller caller;

  /** The new household. */
  public long write(long organisationId, ReadFamily family) {
    long household =
        intake
            .create(caller.actor(), organisationId, List.of(NewPersons.incoming(family, towns)))
            .get(0)
            .householdId();
    columns.confirmSchoolLevel(
        sql.ids("select person_id from household_member where household_id = ?", household));
    return household;
  }
}
