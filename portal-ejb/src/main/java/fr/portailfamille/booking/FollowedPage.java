package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.util.List;

/**
 * A page of «Suivi», by day.
 *
 * @param number from 1
 * @param size lines of a full page
 * @param total lines on all pages
 * @param cost of all that is held or confirmed on all pages
 */
public record FollowedPage(List<FollowedBooking> lines, int number, int size, int total, Money cost)
    implements Serializable {

  /** Lines of a page on the screen. */
  public static final int SIZE = 20;

  /** Lines of a file or of everything on one page; a narrower filter shows the others. */
  public static final int MOST = 2000;

  public FollowedPage {
    lines = List.copyOf(lines);
  }

  public int pages() {
    return Math.max(1, (total + size - 1) / size);
  }

  /** Number of the first line shown, from 1; 0 on an empty page. */
  public int from() {
    return lines.isEmpty() ? 0 : (number - 1) * size + 1;
  }

  public int to() {
    return lines.isEmpty() ? 0 : from() + lines.size() - 1;
  }

  /** Whether lines are missing because there are too many for one file. */
  public boolean isCut() {
    return pages() > 1;
  }
}
