package fr.portailfamille.household;

import java.util.List;

/**
 * A family to be opened.
 *
 * @param structureId the structure it belongs to from the start; null for none
 * @param typed by the subjects of {@link FamilyForm#blank}
 * @param anyway whether it is opened though others are like it
 * @param locale of its mails: {@code fr} or {@code en}
 */
public record OpenFamilyCommand(
    long organisationId, Long structureId, List<FieldWish> typed, boolean anyway, String locale) {

  public OpenFamilyCommand {
    typed = List.copyOf(typed);
  }
}
