package fr.portailfamille.booking;

import java.io.Serializable;
import java.util.List;

/** What became of the wishes: how many are held, how many were given back, which were refused. */
public record HoldOutcome(int held, int released, List<RefusedWish> refused)
    implements Serializable {

  public HoldOutcome {
    refused = List.copyOf(refused);
  }
}
