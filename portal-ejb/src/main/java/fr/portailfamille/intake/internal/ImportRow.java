package fr.portailfamille.intake.internal;

import fr.portailfamille.household.DataPurpose;
import fr.portailfamille.household.DossierField;
import fr.portailfamille.intake.ImportChoice;
import fr.portailfamille.intake.ImportStep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A row of {@code family_import}.
 *
 * @param columns empty before they were matched
 */
public record ImportRow(
    long id,
    long organisationId,
    String fileName,
    List<String> header,
    List<String> columns,
    ImportStep step,
    int lines,
    int worked,
    ImportChoice choice) {

  /** What of a household's values the file itself says: a name made of a person's is none of it. */
  Map<String, String> said(Map<String, String> household) {
    Map<String, String> said = new HashMap<>(household);
    if (!columns.contains(DossierField.HOUSEHOLD_NAME.key())) {
      said.remove(DossierField.HOUSEHOLD_NAME.column());
    }
    return said;
  }

  /** The columns of the tables that it may fill. */
  Set<String> filled() {
    Set<String> filled = new TreeSet<>();
    for (String key : columns) {
      ImportFields.of(key)
          .ifPresent(field -> field.fields().forEach(one -> filled.add(one.column())));
    }
    Set.copyOf(filled).stream()
        .filter(column -> column.endsWith("town"))
        .forEach(column -> filled.add(column + "_insee"));
    return filled;
  }

  /** Places of the columns, from 0, that tell of health. */
  List<Integer> ofHealth() {
    return IntStream.range(0, columns.size())
        .filter(
            i ->
                ImportFields.of(columns.get(i))
                    .filter(
                        f ->
                            f.fields().stream()
                                .anyMatch(one -> one.purpose() == DataPurpose.HEALTH))
                    .isPresent())
        .boxed()
        .toList();
  }

  /** Whether it fills households that stand and brings no persons in. */
  public boolean isList() {
    return ImportFields.isList(columns);
  }
}
