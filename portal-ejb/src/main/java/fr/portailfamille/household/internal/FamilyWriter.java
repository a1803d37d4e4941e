package fr.portailfamille.household.internal;

import fr.portailfamille.household.FamilyIntake;
import fr.portailfamille.household.ReadFamily;
import fr.portailfamille.household.Towns;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Writes a family that was read, as the imports write theirs. */
@Dependent
public class FamilyWriter {

  @Inject private FamilyIntake intake;
  @Inject private Towns towns;

  /** The new household. */
  public long write(long organisationId, ReadFamily family) {
    return intake
        .create(organisationId, List.of(NewPersons.incoming(family, towns)))
        .get(0)
        .householdId();
  }
}
