package fr.portailfamille.catalogue;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Activité («Pommiers mercredis 2026-2027»): what families enrol in, with its groups and units.
 *
 * @param enrolmentsClosed nobody new is enrolled; whoever is goes on booking
 */
public record ActivityView(
    long id,
    long organisationId,
    long structureId,
    String structureName,
    String categoryName,
    long regieId,
    String name,
    String typeName,
    BookingMode bookingMode,
    ActivityKind kind,
    LocalDate startsOn,
    LocalDate endsOn,
    Instant opensAt,
    Instant closesAt,
    boolean enrolmentsClosed,
    List<GroupView> groups,
    List<UnitView> units)
    implements Serializable {

  public ActivityView {
    groups = List.copyOf(groups);
    units = List.copyOf(units);
  }

  public boolean isOpenAt(Instant now) {
    return !now.isBefore(opensAt) && now.isBefore(closesAt);
  }

  /** How it stands at this moment. */
  public OpeningState state(Instant now) {
    if (now.isBefore(opensAt)) {
      return OpeningState.TO_COME;
    }
    if (!now.isBefore(closesAt)) {
      return OpeningState.OVER;
    }
    return enrolmentsClosed ? OpeningState.ENROLMENTS_CLOSED : OpeningState.OPEN;
  }

  public GroupView group(long groupId) {
    for (GroupView group : groups) {
      if (group.id() == groupId) {
        return group;
      }
    }
    throw new NoSuchElementException("group " + groupId);
  }

  public UnitView unit(long unitId) {
    for (UnitView unit : units) {
      if (unit.id() == unitId) {
        return unit;
      }
    }
    throw new NoSuchElementException("unit " + unitId);
  }
}
