package fr.portailfamille.household;

import java.io.Serializable;

/**
 * How households stand with their logins; each is counted once at most.
 *
 * @param waiting have a mail address that no login was made of
 * @param toPrint only a letter reaches them, and none was printed
 * @param printed their letter was printed and not used yet
 * @param invited their holder got a mail and has not answered
 * @param active somebody has come in
 */
public record InvitationCounts(int waiting, int toPrint, int printed, int invited, int active)
    implements Serializable {

  /** Whether there is something to do. */
  public boolean isOpen() {
    return waiting + toPrint + printed > 0;
  }
}
