package fr.portailfamille.booking;

import fr.portailfamille.catalogue.ActivityView;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * The day of an activity for staff: its sessions, who comes, who waits, and the places.
 *
 * @param previous the day before that has sessions; null where there is none
 * @param next the same after it
 * @param site the places of the site, over all that is held there; empty where they are not limited
 */
public record DaySheet(
    ActivityView activity,
    LocalDate day,
    LocalDate previous,
    LocalDate next,
    List<SessionLoad> sessions,
    List<ParticipantLine> participants,
    List<WaitingLineEntry> waiting,
    List<PoolLine> pools,
    List<SiteLoad> site)
    implements Serializable {

  public DaySheet {
    sessions = List.copyOf(sessions);
    participants = List.copyOf(participants);
    waiting = List.copyOf(waiting);
    pools = List.copyOf(pools);
    site = List.copyOf(site);
  }

  /** Nobody outside of the list of sessions: a page asks so while it finds its parts again. */
  public List<ParticipantLine> participantsOf(SessionLoad session) {
    if (session == null) {
      return List.of();
    }
    return participants.stream().filter(p -> p.sessionId() == session.sessionId()).toList();
  }

  /** As {@link #participantsOf}. */
  public List<WaitingLineEntry> waitingFor(SessionLoad session) {
    if (session == null) {
      return List.of();
    }
    return waiting.stream().filter(w -> w.sessionId() == session.sessionId()).toList();
  }

  /** Whether the site has no place left where the group might have one. */
  public boolean isSiteFull(PoolLine pool) {
    return site.stream().anyMatch(load -> load.part() == pool.part() && load.isFull());
  }

  public List<PoolLine> poolsOf(SessionLoad session) {
    return pools.stream()
        .filter(p -> p.groupId() == session.groupId())
        .filter(p -> activity.unit(session.unitId()).halfDays().parts().contains(p.part()))
        .toList();
  }
}
