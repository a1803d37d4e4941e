package fr.portailfamille.catalogue;

import fr.portailfamille.organisation.SchoolLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * An activity as staff wants it, with all its groups and units in their order; those left out are
 * taken away. What was not typed or not read is null.
 *
 * @param activityId null: a new one
 * @param version of the one that was shown; ignored for a new one
 * @param structureId of a new one; ignored otherwise, an activity stays where it is
 */
public record SaveActivityCommand(
    Long activityId,
    int version,
    long structureId,
    Long categoryId,
    Long regieId,
    String code,
    String name,
    String typeName,
    ActivityKind kind,
    BookingMode bookingMode,
    LocalDate startsOn,
    LocalDate endsOn,
    Instant opensAt,
    Instant closesAt,
    List<Group> groups,
    List<Unit> units) {

  /**
   * A group; {@code groupId} null: a new one.
   *
   * @param levelFrom the first class of school that is taken; null: no class bounds it so
   */
  public record Group(
      Long groupId,
      String name,
      Integer ageFrom,
      Integer ageTo,
      SchoolLevel levelFrom,
      SchoolLevel levelTo) {}

  /** A unit; {@code unitId} null: a new one. */
  public record Unit(
      Long unitId,
      String code,
      String name,
      LocalTime startsAt,
      LocalTime endsAt,
      HalfDays halfDays,
      boolean withMeal) {}

  public SaveActivityCommand {
    groups = List.copyOf(groups);
    units = List.copyOf(units);
  }
}
