package fr.portailfamille.document;

import java.util.List;

/**
 * A paper is sent with a request for an account.
 *
 * @param token of the link that confirmed the request
 * @param typeId its kind; null for a free one
 * @param line of the child or adult it concerns; 0: the dossier
 * @param otherName what a free one is called
 * @param address where it comes from
 */
public record SupplyPaperCommand(
    String token, Long typeId, int line, String otherName, List<FileSent> files, String address) {

  public SupplyPaperCommand {
    files = List.copyOf(files);
  }
}
