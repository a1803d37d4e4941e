package fr.portailfamille.booking;

import java.util.List;

/**
 * Put these on the waiting lists of these sessions.
 *
 * @param together wishes for the same hours of a day get their places together or not at all
 */
public record JoinWaitingListCommand(long householdId, List<Wish> wishes, boolean together) {

  public JoinWaitingListCommand {
    wishes = List.copyOf(wishes);
  }
}
