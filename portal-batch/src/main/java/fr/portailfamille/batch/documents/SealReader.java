package fr.portailfamille.batch.documents;

import fr.portailfamille.batch.IdReader;
import fr.portailfamille.document.FileUpkeep;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;

/** Reads the ids of files whose key an older key seals. */
@Named
@Dependent
public class SealReader extends IdReader {

  private static final int PAGE = 500;

  @Inject private FileUpkeep upkeep;

  @Override
  protected Collection<Long> after(long id) {
    return upkeep.toReseal(id, PAGE);
  }
}
