package fr.portailfamille.preparation;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An activity and what it becomes in the next school year.
 *
 * @param copyId of the activity that was made from it for that year; null where there is none
 * @param sameCategory whether it is of the category that was asked for
 * @param sessions that its plan will give, where that is known; those that fall into the past are
 *     not made
 */
public record CopyLine(
    long activityId,
    String name,
    Long copyId,
    boolean sameCategory,
    String newName,
    String newCode,
    LocalDate startsOn,
    LocalDate endsOn,
    Instant opensAt,
    int groups,
    int units,
    int prices,
    int sessions,
    List<Remark> remarks)
    implements Serializable {

  /**
   * Something that is not copied.
   *
   * @param fact what it is about, a code; may be empty
   * @param days that it is about; may be none
   */
  public record Remark(CopyRemark what, String fact, List<Days> days) implements Serializable {

    public Remark {
      days = List.copyOf(days);
    }
  }

  /**
   * Days with sessions that follow each other.
   *
   * @param reason why they are closed; empty for days that were added
   */
  public record Days(LocalDate from, LocalDate to, String reason) implements Serializable {}

  public CopyLine {
    remarks = List.copyOf(remarks);
  }

  /** Whether it is known how many sessions its plan will give: not without the school holidays. */
  public boolean isSessionsKnown() {
    return remarks.stream().noneMatch(r -> r.what() == CopyRemark.CALENDAR_UNKNOWN);
  }

  public boolean isMade() {
    return copyId != null;
  }

  /** Whether it was closed as a whole. */
  public boolean isClosed() {
    return remarks.stream().anyMatch(r -> r.what() == CopyRemark.CLOSED);
  }

  /** Whether it can be made now. */
  public boolean isPossible() {
    return !isMade() && remarks.stream().noneMatch(r -> r.what().prevents());
  }
}
