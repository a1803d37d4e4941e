package fr.portailfamille.web.privacy;

import java.util.List;

/**
 * What some fields of a dossier are asked for, in words.
 *
 * @param parts whose fields, the dossier's own first
 */
public record PurposeCard(String purpose, String basis, String retention, List<Part> parts) {

  public PurposeCard {
    parts = List.copyOf(parts);
  }

  /**
   * The fields of the household or of a person.
   *
   * @param fields their labels, in one text
   */
  public record Part(String name, String fields) {}
}
