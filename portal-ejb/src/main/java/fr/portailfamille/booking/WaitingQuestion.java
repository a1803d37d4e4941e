package fr.portailfamille.booking;

import java.io.Serializable;
import java.util.List;

/**
 * Whether to wait for a session: what stands against it, and which other children of the household
 * could wait for the same hours.
 *
 * @param together whether all who can wait would ever have room together
 */
public record WaitingQuestion(WishedDay day, List<WaitingMate> mates, boolean together)
    implements Serializable {

  public WaitingQuestion {
    mates = List.copyOf(mates);
  }

  /** Whether nothing but the lack of a place stands against it. */
  public boolean isJoinable() {
    return day.isOnlyFull();
  }

  public List<WaitingMate> joinable() {
    return mates.stream().filter(WaitingMate::isJoinable).toList();
  }

  public List<WaitingMate> others() {
    return mates.stream().filter(mate -> !mate.isJoinable()).toList();
  }
}
