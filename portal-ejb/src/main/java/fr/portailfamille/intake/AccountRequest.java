package fr.portailfamille.intake;

import fr.portailfamille.household.FieldWish;
import fr.portailfamille.household.LikelyDouble;
import fr.portailfamille.intake.internal.RequestPersons;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A request that waits for staff.
 *
 * @param values what the family filled in, as kept, with the number of its subject
 * @param doubles households it is like; empty in lists
 */
public record AccountRequest(
    long id,
    long organisationId,
    String organisationName,
    String name,
    String email,
    String locale,
    Instant confirmedAt,
    int consentNumber,
    List<FieldWish> values,
    List<LikelyDouble> doubles)
    implements Serializable {

  public AccountRequest {
    values = List.copyOf(values);
    doubles = List.copyOf(doubles);
  }

  /** The children and adults it names. */
  public List<RequestPerson> persons() {
    return RequestPersons.of(values);
  }
}
