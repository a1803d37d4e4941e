package fr.portailfamille.booking;

import java.io.Serializable;
import java.util.List;

/**
 * A confirmed booking, or one that was, as staff change it.
 *
 * @param line with what its family could do about it itself
 * @param card whether its price can go back to the card that paid for it
 * @param cardBySetting whether it could, did the activity give back on cards: only its setting
 *     stands against it
 * @param others all sessions of the same group, from today on, to move it to; full where there is
 *     no place even once this booking is given up
 */
public record DeskBooking(
    CancelLine line,
    CardReturn card,
    boolean cardBySetting,
    DeskMatch person,
    DeskSession session,
    List<DeskChoice> others)
    implements Serializable {

  public DeskBooking {
    others = List.copyOf(others);
  }
}
