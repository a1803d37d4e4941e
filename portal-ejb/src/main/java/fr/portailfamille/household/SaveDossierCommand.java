package fr.portailfamille.household;

import java.util.List;

/**
 * Saves what was typed in a dossier.
 *
 * @param version of the sheet that was shown
 * @param wishes fields that are not named stay as they are
 * @param accepted number of the text of consent that was accepted with it; null: none. Families
 *     only
 */
public record SaveDossierCommand(
    long householdId, long version, List<FieldWish> wishes, Integer accepted) {

  public SaveDossierCommand {
    wishes = List.copyOf(wishes);
  }
}
