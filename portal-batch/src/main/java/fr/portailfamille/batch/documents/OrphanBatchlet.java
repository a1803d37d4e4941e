package fr.portailfamille.batch.documents;

import fr.portailfamille.document.FileUpkeep;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Removes files that no row knows; done twice it finds nothing more. */
@Named
@Dependent
public class OrphanBatchlet extends AbstractBatchlet {

  @Inject private FileUpkeep upkeep;

  @Override
  public String process() {
    return "removed " + upkeep.removeOrphans();
  }
}
