package fr.portailfamille.household;

import java.util.List;

/**
 * A new family as it was typed, read.
 *
 * @param faults with any, nothing else counts
 * @param values every filled field as kept (see {@link FieldText}), with the number of its subject
 */
public record ReadFamily(List<FieldFault> faults, List<FieldWish> values) {

  public ReadFamily {
    faults = List.copyOf(faults);
    values = List.copyOf(values);
  }

  public boolean isRead() {
    return faults.isEmpty();
  }

  /** The household's own value of a field; null where nothing was typed. */
  public String of(DossierField field) {
    return values.stream()
        .filter(value -> value.field() == field)
        .map(FieldWish::typed)
        .findFirst()
        .orElse(null);
  }
}
