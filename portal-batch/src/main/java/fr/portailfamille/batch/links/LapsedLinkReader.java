package fr.portailfamille.batch.links;

import fr.portailfamille.batch.IdReader;
import fr.portailfamille.identity.OneTimeLinkService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;

/** Reads the ids of lapsed links. */
@Named
@Dependent
public class LapsedLinkReader extends IdReader {

  private static final int PAGE = 500;

  @Inject private OneTimeLinkService links;

  @Override
  protected Collection<Long> after(long id) {
    return links.lapsed(id, PAGE);
  }
}
