package fr.portailfamille.household.internal;

import fr.portailfamille.household.FamilyIntake;
import fr.portailfamille.household.ReadFamily;
import fr.portailfamille.household.Towns;
import fr.portailfamille.shared.CurrentCaller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Writes a family that was read, as the imports write theirs. */
@Dependent
public class FamilyWriter {

  @Inject private FamilyIntake intake;
  @Inject private Towns towns;
  @Inject private CurrentCaller caller;

  /** The new household. */
  public long write(long organisationId, ReadFamily family) {
    return intake
        .create(caller.actor(), organisationId, List.of(NewPersons.incoming(family, towns)))
        .get(0)
        .householdId();
  }
}
