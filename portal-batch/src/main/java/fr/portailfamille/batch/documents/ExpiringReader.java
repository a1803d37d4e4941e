package fr.portailfamille.batch.documents;

import fr.portailfamille.batch.IdReader;
import fr.portailfamille.document.DocumentNews;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;

/** Reads the ids of households with a document that lapses soon. */
@Named
@Dependent
public class ExpiringReader extends IdReader {

  private static final int PAGE = 500;

  @Inject private DocumentNews news;

  @Override
  protected Collection<Long> after(long id) {
    return news.householdsWithExpiring(id, PAGE);
  }
}
