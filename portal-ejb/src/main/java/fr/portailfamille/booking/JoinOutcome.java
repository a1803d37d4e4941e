package fr.portailfamille.booking;

import java.io.Serializable;
import java.util.List;

/** What became of the wishes to wait: how many wait now, and which cannot, with the reasons. */
public record JoinOutcome(int joined, List<RefusedWish> refused) implements Serializable {

  public JoinOutcome {
    refused = List.copyOf(refused);
  }
}
