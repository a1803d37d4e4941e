package fr.portailfamille.preparation.internal;

import fr.portailfamille.booking.PlacesWish;
import fr.portailfamille.booking.SessionWish;
import fr.portailfamille.booking.WriteSessionsCommand;
import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.preparation.FileChange;
import fr.portailfamille.preparation.FileFault;
import fr.portailfamille.preparation.FileSheet;
import fr.portailfamille.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * What a file wants, once it has been read against what stands.
 *
 * @param categories that are new, by name
 * @param activities those that the file names, in its order
 * @param prices that are new or change
 * @param changes of all but sessions and places
 * @param lines how many of each sheet were read
 * @param past lines of days that are over
 * @param absent what stands and is not in a sheet that the file has
 */
record Judged(
    List<String> categories,
    List<ActivityDraft> activities,
    List<PriceLineWish> prices,
    List<PlacesLine> places,
    List<SessionLine> sessions,
    List<FileChange> changes,
    List<FileFault> faults,
    Map<FileSheet, Integer> lines,
    Map<FileSheet, Integer> past,
    Map<FileSheet, Integer> absent) {

  /** A price that is new or changes. */
  record PriceLineWish(ActivityDraft activity, String unitCode, LocalDate since, Money amount) {}

  /** Places of a half-day of a group that may be new itself. */
  record PlacesLine(
      Cells cells,
      ActivityDraft activity,
      ActivityDraft.Group group,
      LocalDate day,
      HalfDays half,
      int capacity) {

    String name() {
      return String.join(
          " · ", activity.name, group.name, FileWords.text(day), FileWords.HALF_DAYS.get(half));
    }

    /** With the ids that its activity and group have by then. */
    PlacesWish wish(long activityId, long groupId) {
      return new PlacesWish(activityId, groupId, day, half, capacity);
    }
  }

  /** A session of a group and a unit that may be new themselves. */
  record SessionLine(
      Cells cells,
      ActivityDraft activity,
      ActivityDraft.Group group,
      ActivityDraft.Unit unit,
      LocalDate day,
      LocalDateTime startsAt,
      LocalDateTime endsAt,
      Instant bookingDeadline,
      Instant cancelDeadline) {

    String name() {
      return String.join(" · ", activity.name, group.name, FileWords.text(day), unit.code);
    }

    /** With the ids that its activity, group and unit have by then. */
    SessionWish wish(long activityId, long groupId, long unitId) {
      return new SessionWish(
          activityId, groupId, unitId, day, startsAt, endsAt, bookingDeadline, cancelDeadline);
    }
  }

  /** The sessions and places whose group and unit stand already. */
  WriteSessionsCommand standing() {
    return new WriteSessionsCommand(
        sessions.stream()
            .filter(s -> s.group().id != null && s.unit().id != null)
            .map(s -> s.wish(s.activity().id(), s.group().id, s.unit().id))
            .toList(),
        places.stream()
            .filter(p -> p.group().id != null)
            .map(p -> p.wish(p.activity().id(), p.group().id))
            .toList());
  }
}
