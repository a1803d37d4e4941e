package fr.portailfamille.booking;

import java.io.Serializable;
import java.util.List;

/**
 * What became of the wishes: how many are held, how many were given back, which were refused.
 *
 * @param requestNumbers the booking requests that now hold them, one for each enrolment
 */
public record HoldOutcome(
    int held, int released, List<RefusedWish> refused, List<Long> requestNumbers)
    implements Serializable {

  public HoldOutcome {
    refused = List.copyOf(refused);
    requestNumbers = List.copyOf(requestNumbers);
  }
}
