package fr.portailfamille.intake;

import fr.portailfamille.household.FieldWish;
import java.util.List;

/**
 * A request for an account.
 *
 * @param typed by the subjects of {@link fr.portailfamille.household.FamilyForm#blank}
 * @param consentNumber of the text that was accepted; null: none
 * @param locale of its mails: {@code fr} or {@code en}
 * @param address where it comes from
 */
public record AskAccountCommand(
    long organisationId,
    List<FieldWish> typed,
    Integer consentNumber,
    String locale,
    String address) {

  public AskAccountCommand {
    typed = List.copyOf(typed);
  }
}
