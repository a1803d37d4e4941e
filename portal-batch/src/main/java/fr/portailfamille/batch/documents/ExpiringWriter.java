package fr.portailfamille.batch.documents;

import fr.portailfamille.document.DocumentNews;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Reminds each household in one mail. */
@Named
@Dependent
public class ExpiringWriter extends AbstractItemWriter {

  @Inject private DocumentNews news;

  @Override
  public void writeItems(List<Object> items) {
    items.forEach(id -> news.remind((Long) id));
  }
}
