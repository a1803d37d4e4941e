package fr.portailfamille.household;

import java.util.stream.Collectors;

/** Kept values as the text from which PostgreSQL makes the type of their column. */
public final class RowText {

  private RowText() {}

  /** Several choices become the text of an array; all else is kept as it is written. */
  public static String of(DossierField field, String kept) {
    return field.type() == FieldType.CHOICES
        ? FieldLists.lines(kept).stream()
            .map(entry -> "\"" + entry.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
            .collect(Collectors.joining(",", "{", "}"))
        : kept;
  }
}
