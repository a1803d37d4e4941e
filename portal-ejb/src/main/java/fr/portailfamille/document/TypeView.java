package fr.portailfamille.document;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Type de pièce: a kind of document of an organisation, and of whom it is asked.
 *
 * @param validUntil end of {@link Validity#FIXED}; null otherwise
 * @param validMonths of {@link Validity#MONTHS}; null otherwise
 * @param hint for families; null: none
 * @param toCheck what staff looks at; null: nothing special
 * @param retired no longer asked nor offered
 * @param withRequest asked already with the request for an account
 */
public record TypeView(
    long id,
    long organisationId,
    String name,
    Subject subject,
    Validity validity,
    LocalDate validUntil,
    Integer validMonths,
    String hint,
    String toCheck,
    boolean retired,
    boolean withRequest,
    List<RequirementView> requirements)
    implements Serializable {

  public TypeView {
    requirements = List.copyOf(requirements);
  }

  /** Whether somebody of its subject must supply it. */
  public boolean isCompulsory() {
    return requirements.stream().anyMatch(RequirementView::compulsory);
  }
}
