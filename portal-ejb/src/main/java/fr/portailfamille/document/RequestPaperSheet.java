package fr.portailfamille.document;

import fr.portailfamille.intake.OpenRequest;
import java.io.Serializable;
import java.util.List;

/**
 * The papers of a request as who holds its link sees them: names and sizes, never the content.
 *
 * @param left how many files may still come
 * @param mostMegabytes of one file
 */
public record RequestPaperSheet(
    OpenRequest request,
    List<AskedPaper> asked,
    List<RequestPaper> sent,
    int mostFiles,
    int left,
    int mostMegabytes)
    implements Serializable {

  public RequestPaperSheet {
    asked = List.copyOf(asked);
    sent = List.copyOf(sent);
  }
}
