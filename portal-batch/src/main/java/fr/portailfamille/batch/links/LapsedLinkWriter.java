package fr.portailfamille.batch.links;

import fr.portailfamille.identity.OneTimeLinkService;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Deletes a chunk of links in one statement, in the transaction of the chunk. */
@Named
@Dependent
public class LapsedLinkWriter extends AbstractItemWriter {

  @Inject private OneTimeLinkService links;

  @Override
  public void writeItems(List<Object> items) {
    links.delete(items.stream().map(Long.class::cast).toList());
  }
}
