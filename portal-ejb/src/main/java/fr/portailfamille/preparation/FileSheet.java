package fr.portailfamille.preparation;

import static fr.portailfamille.preparation.FileColumn.AFTERNOON;
import static fr.portailfamille.preparation.FileColumn.AGE_FROM;
import static fr.portailfamille.preparation.FileColumn.AGE_TO;
import static fr.portailfamille.preparation.FileColumn.BOOKING_DEADLINE;
import static fr.portailfamille.preparation.FileColumn.CANCEL_DEADLINE;
import static fr.portailfamille.preparation.FileColumn.CATEGORY;
import static fr.portailfamille.preparation.FileColumn.CLOSES;
import static fr.portailfamille.preparation.FileColumn.CODE;
import static fr.portailfamille.preparation.FileColumn.DAY;
import static fr.portailfamille.preparation.FileColumn.ENDS;
import static fr.portailfamille.preparation.FileColumn.FIRST_DAY;
import static fr.portailfamille.preparation.FileColumn.GROUP;
import static fr.portailfamille.preparation.FileColumn.HALF_DAYS;
import static fr.portailfamille.preparation.FileColumn.KIND;
import static fr.portailfamille.preparation.FileColumn.LAST_DAY;
import static fr.portailfamille.preparation.FileColumn.LEVEL_FROM;
import static fr.portailfamille.preparation.FileColumn.LEVEL_TO;
import static fr.portailfamille.preparation.FileColumn.MEAL;
import static fr.portailfamille.preparation.FileColumn.MODE;
import static fr.portailfamille.preparation.FileColumn.MORNING;
import static fr.portailfamille.preparation.FileColumn.NAME;
import static fr.portailfamille.preparation.FileColumn.OPENS;
import static fr.portailfamille.preparation.FileColumn.PRICE;
import static fr.portailfamille.preparation.FileColumn.REGIE;
import static fr.portailfamille.preparation.FileColumn.SINCE;
import static fr.portailfamille.preparation.FileColumn.STARTS;
import static fr.portailfamille.preparation.FileColumn.STRUCTURE;
import static fr.portailfamille.preparation.FileColumn.TYPE;
import static fr.portailfamille.preparation.FileColumn.UNIT;

import java.util.List;

/** The sheets of a catalogue's file, in the order in which they are written. */
public enum FileSheet {
  CATEGORIES("Catégories", 1, NAME),
  ACTIVITIES(
      "Activités",
      2,
      STRUCTURE,
      CODE,
      NAME,
      TYPE,
      CATEGORY,
      REGIE,
      KIND,
      MODE,
      FIRST_DAY,
      LAST_DAY,
      OPENS,
      CLOSES),
  GROUPS("Groupes", 3, STRUCTURE, CODE, GROUP, AGE_FROM, AGE_TO, LEVEL_FROM, LEVEL_TO),
  UNITS("Unités", 3, STRUCTURE, CODE, UNIT, NAME, STARTS, ENDS, HALF_DAYS, MEAL),
  PRICES("Tarifs", 4, STRUCTURE, CODE, UNIT, SINCE, PRICE),
  PLACES("Places", 4, STRUCTURE, CODE, GROUP, DAY, MORNING, AFTERNOON),
  SESSIONS(
      "Séances",
      5,
      STRUCTURE,
      CODE,
      GROUP,
      DAY,
      UNIT,
      STARTS,
      ENDS,
      BOOKING_DEADLINE,
      CANCEL_DEADLINE);

  private final String title;
  private final int keys;
  private final List<FileColumn> columns;

  FileSheet(String title, int keys, FileColumn... columns) {
    this.title = title;
    this.keys = keys;
    this.columns = List.of(columns);
  }

  /** What its tab says. */
  public String title() {
    return title;
  }

  public List<FileColumn> columns() {
    return columns;
  }

  /** The columns that say which line is meant; the others say how it shall be. */
  public List<FileColumn> keys() {
    return columns.subList(0, keys);
  }
}
