package fr.portailfamille.preparation.internal;

import fr.portailfamille.catalogue.ActivityKind;
import fr.portailfamille.catalogue.ActivitySheet;
import fr.portailfamille.catalogue.BookingMode;
import fr.portailfamille.catalogue.GroupView;
import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.catalogue.SaveActivityCommand;
import fr.portailfamille.catalogue.UnitView;
import fr.portailfamille.organisation.SchoolLevel;
import fr.portailfamille.organisation.StructureView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An activity as it stands, while the lines of a file change it. */
final class ActivityDraft {

  /** A group; {@code id} null: a new one; {@code line} null: not in the file. */
  static final class Group {
    Long id;
    String name;
    Integer ageFrom;
    Integer ageTo;
    SchoolLevel levelFrom;
    SchoolLevel levelTo;
    Cells line;
  }

  /** A unit; {@code id} null: a new one; {@code line} null: not in the file. */
  static final class Unit {
    Long id;
    String code;
    String name;
    LocalTime startsAt;
    LocalTime endsAt;
    HalfDays halfDays;
    boolean withMeal;
    Cells line;
  }

  final StructureView structure;
  final String code;
  final ActivitySheet before;
  final List<Group> groups = new ArrayList<>();
  final List<Unit> units = new ArrayList<>();
  Cells line;
  String name;
  String typeName;
  Long categoryId;
  String newCategory;
  Long regieId;
  ActivityKind kind;
  BookingMode mode;
  LocalDate startsOn;
  LocalDate endsOn;
  Instant opensAt;
  Instant closesAt;
  boolean changed;

  /**
   * @param before null: a new one
   */
  ActivityDraft(StructureView structure, String code, ActivitySheet before) {
    this.structure = structure;
    this.code = code;
    this.before = before;
    if (before == null) {
      return;
    }
    name = before.activity().name();
    typeName = before.activity().typeName();
    categoryId = before.categoryId();
    regieId = before.activity().regieId();
    kind = before.activity().kind();
    mode = before.activity().bookingMode();
    startsOn = before.activity().startsOn();
    endsOn = before.activity().endsOn();
    opensAt = before.activity().opensAt();
    closesAt = before.activity().closesAt();
    for (GroupView g : before.activity().groups()) {
      Group group = new Group();
      group.id = g.id();
      group.name = g.name();
      group.ageFrom = g.ageFrom();
      group.ageTo = g.ageTo();
      group.levelFrom = g.levelFrom();
      group.levelTo = g.levelTo();
      groups.add(group);
    }
    for (UnitView u : before.activity().units()) {
      Unit unit = new Unit();
      unit.id = u.id();
      unit.code = u.code();
      unit.name = u.name();
      unit.startsAt = u.startsAt();
      unit.endsAt = u.endsAt();
      unit.halfDays = u.halfDays();
      unit.withMeal = u.withMeal();
      units.add(unit);
    }
  }

  Long id() {
    return before == null ? null : before.activity().id();
  }

  Optional<Group> group(String wanted) {
    return groups.stream()
        .filter(g -> FileWords.plain(g.name).equals(FileWords.plain(wanted)))
        .findFirst();
  }

  Optional<Unit> unit(String wanted) {
    return units.stream().filter(u -> u.code.equalsIgnoreCase(wanted)).findFirst();
  }

  /** As it is to be saved; a new category has no id yet. */
  SaveActivityCommand command(Long category) {
    return new SaveActivityCommand(
        id(),
        before == null ? 0 : before.version(),
        structure.id(),
        category,
        regieId,
        code,
        name,
        typeName,
        kind,
        mode,
        startsOn,
        endsOn,
        opensAt,
        closesAt,
        groups.stream()
            .map(
                g ->
                    new SaveActivityCommand.Group(
                        g.id, g.name, g.ageFrom, g.ageTo, g.levelFrom, g.levelTo))
            .toList(),
        units.stream()
            .map(
                u ->
                    new SaveActivityCommand.Unit(
                        u.id, u.code, u.name, u.startsAt, u.endsAt, u.halfDays, u.withMeal))
            .toList());
  }
}
