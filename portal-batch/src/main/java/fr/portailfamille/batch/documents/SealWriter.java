package fr.portailfamille.batch.documents;

import fr.portailfamille.document.FileUpkeep;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Seals the keys of a chunk of files anew. */
@Named
@Dependent
public class SealWriter extends AbstractItemWriter {

  @Inject private FileUpkeep upkeep;

  @Override
  public void writeItems(List<Object> items) {
    upkeep.reseal(items.stream().map(Long.class::cast).toList());
  }
}
