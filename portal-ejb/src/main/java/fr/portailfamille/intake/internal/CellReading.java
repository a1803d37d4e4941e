package fr.portailfamille.intake.internal;

/**
 * A cell as its field.
 *
 * @param value as kept; null for an empty cell or a fault
 * @param fault why it cannot be taken; null where it can
 */
record CellReading(String value, String fault) {

  static CellReading of(String value) {
    return new CellReading(value, null);
  }

  static CellReading fault(String reason) {
    return new CellReading(null, reason);
  }
}
