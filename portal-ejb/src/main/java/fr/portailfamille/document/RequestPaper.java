package fr.portailfamille.document;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A paper that came with a request for an account.
 *
 * @param firstName of whom it concerns; null for the dossier
 */
public record RequestPaper(
    long id, String name, String firstName, Instant suppliedAt, List<FileView> files)
    implements Serializable {

  public RequestPaper {
    files = List.copyOf(files);
  }
}
