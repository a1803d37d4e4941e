package fr.portailfamille.intake.internal;

import java.util.List;

/**
 * What a column may hold.
 *
 * @param key names it in rows and bundles ({@code import.field.…})
 * @param part whose it is
 * @param column of the row that keeps it; null for what only steers the import
 * @param headings what spreadsheets call it, as {@link Keys} writes it
 */
record ImportField(String key, Part part, String column, CellType type, List<String> headings) {

  /** Whose a value is; KEY and KIND only steer the import. */
  enum Part {
    KEY,
    KIND,
    HOUSEHOLD,
    PERSON,
    MEMBER
  }

  static ImportField of(String key, Part part, String column, CellType type, String... headings) {
    return new ImportField(key, part, column, type, List.of(headings));
  }
}
