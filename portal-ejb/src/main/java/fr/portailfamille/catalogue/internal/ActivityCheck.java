package fr.portailfamille.catalogue.internal;

import static fr.portailfamille.catalogue.ActivityProblem.BACKWARDS;
import static fr.portailfamille.catalogue.ActivityProblem.FIXED;
import static fr.portailfamille.catalogue.ActivityProblem.MISSING;
import static fr.portailfamille.catalogue.ActivityProblem.NO_AGE;
import static fr.portailfamille.catalogue.ActivityProblem.NO_CODE;
import static fr.portailfamille.catalogue.ActivityProblem.ONE_DAY;
import static fr.portailfamille.catalogue.ActivityProblem.ONE_UNIT;
import static fr.portailfamille.catalogue.ActivityProblem.SESSIONS_OUTSIDE;
import static fr.portailfamille.catalogue.ActivityProblem.TOO_LONG;
import static fr.portailfamille.catalogue.ActivityProblem.TWICE;

import fr.portailfamille.catalogue.ActivityFault;
import fr.portailfamille.catalogue.ActivityKind;
import fr.portailfamille.catalogue.ActivityProblem;
import fr.portailfamille.catalogue.ActivitySheet;
import fr.portailfamille.catalogue.SaveActivityCommand;
import fr.portailfamille.catalogue.UnitView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong with an activity that is to be saved, all of it; at most one fault a field. */
public final class ActivityCheck {

  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}");
  private static final int LONGEST_NAME = 100;
  private static final int OLDEST = 120;

  private final List<ActivityFault> faults = new ArrayList<>();

  private ActivityCheck() {}

  /**
   * @param before the activity as it stands; null for a new one
   */
  public static List<ActivityFault> faults(SaveActivityCommand command, ActivitySheet before) {
    ActivityCheck check = new ActivityCheck();
    check.itself(command);
    check.groups(command.groups());
    check.units(command.units());
    check.oneUnit(command);
    if (before != null) {
      check.changes(command, before);
    }
    return check.faults;
  }

  private void itself(SaveActivityCommand c) {
    needed("categoryId", c.categoryId());
    needed("regieId", c.regieId());
    code("code", c.code());
    name("name", c.name());
    name("typeName", c.typeName());
    needed("kind", c.kind());
    needed("bookingMode", c.bookingMode());
    needed("startsOn", c.startsOn());
    needed("endsOn", c.endsOn());
    if (c.startsOn() != null && c.endsOn() != null && c.endsOn().isBefore(c.startsOn())) {
      fault("endsOn", BACKWARDS);
    }
    if (c.kind() == ActivityKind.OUTING
        && c.startsOn() != null
        && c.endsOn() != null
        && !c.endsOn().equals(c.startsOn())) {
      fault("endsOn", ONE_DAY);
    }
    needed("opensAt", c.opensAt());
    needed("closesAt", c.closesAt());
    if (c.opensAt() != null && c.closesAt() != null && !c.closesAt().isAfter(c.opensAt())) {
      fault("closesAt", BACKWARDS);
    }
  }

  private void groups(List<SaveActivityCommand.Group> groups) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < groups.size(); i++) {
      SaveActivityCommand.Group group = groups.get(i);
      String line = "group-" + i + "-";
      if (name(line + "name", group.name()) && !names.add(plain(group.name()))) {
        fault(line + "name", TWICE);
      }
      boolean from = age(line + "ageFrom", group.ageFrom());
      boolean to = age(line + "ageTo", group.ageTo());
      if (from && to && group.ageTo() < group.ageFrom()) {
        fault(line + "ageTo", BACKWARDS);
      }
      if (group.levelFrom() != null
          && group.levelTo() != null
          && group.levelTo().compareTo(group.levelFrom()) < 0) {
        fault(line + "levelTo", BACKWARDS);
      }
    }
    if (groups.isEmpty()) {
      fault("groups", MISSING);
    }
  }

  private void units(List<SaveActivityCommand.Unit> units) {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < units.size(); i++) {
      SaveActivityCommand.Unit unit = units.get(i);
      String line = "unit-" + i + "-";
      if (code(line + "code", unit.code()) && !codes.add(unit.code())) {
        fault(line + "code", TWICE);
      }
      name(line + "name", unit.name());
      needed(line + "startsAt", unit.startsAt());
      needed(line + "endsAt", unit.endsAt());
      if (unit.startsAt() != null
          && unit.endsAt() != null
          && !unit.endsAt().isAfter(unit.startsAt())) {
        fault(line + "endsAt", BACKWARDS);
      }
      needed(line + "halfDays", unit.halfDays());
    }
    if (units.isEmpty()) {
      fault("units", MISSING);
    }
  }

  private void oneUnit(SaveActivityCommand c) {
    if (c.kind() != null && c.kind().isWhole() && c.units().size() > 1) {
      fault("units", ONE_UNIT);
    }
  }

  private void changes(SaveActivityCommand c, ActivitySheet before) {
    if (before.firstSession() != null) {
      if (c.startsOn() != null && c.startsOn().isAfter(before.firstSession())) {
        fault("startsOn", SESSIONS_OUTSIDE);
      }
      if (c.endsOn() != null && c.endsOn().isBefore(before.lastSession())) {
        fault("endsOn", SESSIONS_OUTSIDE);
      }
    }
    if (before.isInUse()) {
      fixed("regieId", c.regieId(), before.activity().regieId());
      fixed("kind", c.kind(), before.activity().kind());
      fixed("bookingMode", c.bookingMode(), before.activity().bookingMode());
    }
    for (int i = 0; i < c.units().size(); i++) {
      SaveActivityCommand.Unit unit = c.units().get(i);
      if (unit.unitId() != null && before.unitsInUse().contains(unit.unitId())) {
        UnitView stands = before.activity().unit(unit.unitId());
        fixed("unit-" + i + "-halfDays", unit.halfDays(), stands.halfDays());
      }
    }
  }

  private void fixed(String field, Object wanted, Object stands) {
    if (wanted != null && !wanted.equals(stands)) {
      fault(field, FIXED);
    }
  }

  private void needed(String field, Object value) {
    if (value == null) {
      fault(field, MISSING);
    }
  }

  private boolean name(String field, String value) {
    if (value == null || value.isBlank()) {
      return fault(field, MISSING);
    }
    return value.strip().length() <= LONGEST_NAME || fault(field, TOO_LONG);
  }

  private boolean code(String field, String value) {
    if (value == null || value.isBlank()) {
      return fault(field, MISSING);
    }
    return CODE.matcher(value).matches() || fault(field, NO_CODE);
  }

  private boolean age(String field, Integer value) {
    if (value == null) {
      return fault(field, MISSING);
    }
    return value >= 0 && value <= OLDEST || fault(field, NO_AGE);
  }

  private boolean fault(String field, ActivityProblem problem) {
    if (faults.stream().noneMatch(f -> f.field().equals(field))) {
      faults.add(new ActivityFault(field, problem));
    }
    return false;
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.FRENCH);
  }
}
