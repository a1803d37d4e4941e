package fr.portailfamille.preparation.internal;

import fr.portailfamille.catalogue.ActivityFault;
import fr.portailfamille.catalogue.ActivityProblem;
import fr.portailfamille.preparation.FileColumn;
import fr.portailfamille.preparation.FileProblem;
import java.util.Objects;

/** Tells what the catalogue itself says against an activity beside the lines of the file. */
final class ActivityFaults {

  private ActivityFaults() {}

  /** Says it in the line and the column that it is about. */
  static void tell(ActivityDraft draft, ActivityFault fault) {
    String[] parts = fault.field().split("-");
    Cells at = draft.line;
    FileColumn column;
    if (parts.length == 3) {
      int index = Integer.parseInt(parts[1]);
      boolean group = parts[0].equals("group");
      at = group ? draft.groups.get(index).line : draft.units.get(index).line;
      column = group ? groupColumn(parts[2]) : unitColumn(parts[2]);
    } else {
      column = column(fault.field());
    }
    Cells line = at != null ? at : anyLine(draft);
    if (line != null) {
      line.fault(
          column != null && line.line().sheet().columns().contains(column) ? column : null,
          problem(fault),
          expected(draft, fault));
    }
  }

  /** Where something is wrong in a line that is not in the file: some line that changes it. */
  private static Cells anyLine(ActivityDraft draft) {
    return draft.groups.stream()
        .map(g -> g.line)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(
            () ->
                draft.units.stream()
                    .map(u -> u.line)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null));
  }

  private static FileColumn column(String field) {
    return switch (field) {
      case "categoryId" -> FileColumn.CATEGORY;
      case "regieId" -> FileColumn.REGIE;
      case "code" -> FileColumn.CODE;
      case "name" -> FileColumn.NAME;
      case "typeName" -> FileColumn.TYPE;
      case "kind" -> FileColumn.KIND;
      case "bookingMode" -> FileColumn.MODE;
      case "startsOn" -> FileColumn.FIRST_DAY;
      case "endsOn" -> FileColumn.LAST_DAY;
      case "opensAt" -> FileColumn.OPENS;
      case "closesAt" -> FileColumn.CLOSES;
      default -> null;
    };
  }

  private static FileColumn groupColumn(String field) {
    return switch (field) {
      case "ageFrom" -> FileColumn.AGE_FROM;
      case "ageTo" -> FileColumn.AGE_TO;
      case "levelFrom" -> FileColumn.LEVEL_FROM;
      case "levelTo" -> FileColumn.LEVEL_TO;
      default -> FileColumn.GROUP;
    };
  }

  private static FileColumn unitColumn(String field) {
    return switch (field) {
      case "name" -> FileColumn.NAME;
      case "startsAt" -> FileColumn.STARTS;
      case "endsAt" -> FileColumn.ENDS;
      case "halfDays" -> FileColumn.HALF_DAYS;
      default -> FileColumn.UNIT;
    };
  }

  private static FileProblem problem(ActivityFault fault) {
    return switch (fault.problem()) {
      case MISSING ->
          fault.field().equals("groups")
              ? FileProblem.NEEDS_GROUP
              : fault.field().equals("units") ? FileProblem.NEEDS_UNIT : FileProblem.MISSING;
      case TOO_LONG -> FileProblem.TOO_LONG;
      case NO_CODE -> FileProblem.NO_CODE;
      case CODE_TAKEN, TWICE -> FileProblem.TWICE;
      case BACKWARDS -> FileProblem.BACKWARDS;
      case NO_AGE -> FileProblem.NO_AGE;
      case ONE_UNIT -> FileProblem.ONE_UNIT;
      case ONE_DAY -> FileProblem.ONE_DAY;
      case SESSIONS_OUTSIDE -> FileProblem.SESSIONS_OUTSIDE;
      case FIXED -> FileProblem.FIXED;
    };
  }

  private static String expected(ActivityDraft draft, ActivityFault fault) {
    if (fault.problem() == ActivityProblem.SESSIONS_OUTSIDE) {
      return CellText.text(draft.before.firstSession())
          + " – "
          + CellText.text(draft.before.lastSession());
    }
    return fault.problem() == ActivityProblem.NO_CODE ? "A-Z 0-9 -" : "";
  }
}
