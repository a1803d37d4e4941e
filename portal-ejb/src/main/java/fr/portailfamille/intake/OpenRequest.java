package fr.portailfamille.intake;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A confirmed request that staff have not decided on, as who holds its link sees it.
 *
 * @param until when the link lapses
 */
public record OpenRequest(
    long id,
    long organisationId,
    String organisationCode,
    String email,
    Instant until,
    List<RequestPerson> persons)
    implements Serializable {

  public OpenRequest {
    persons = List.copyOf(persons);
  }
}
