package fr.portailfamille.document;

import java.io.Serializable;
import java.util.List;

/**
 * A paper that is asked with a request for an account.
 *
 * @param line of the child or adult it concerns, from 1; 0: the dossier
 * @param firstName of that person; null for the dossier, and before anybody is named
 * @param sent whether it came already
 */
public record AskedPaper(
    long typeId,
    Subject subject,
    int line,
    String name,
    String firstName,
    String hint,
    List<BlankForm> forms,
    boolean sent)
    implements Serializable {

  public AskedPaper {
    forms = List.copyOf(forms);
  }
}
