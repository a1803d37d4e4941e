package fr.portailfamille.intake.internal;

import fr.portailfamille.household.FieldReading;

/**
 * A cell as its field.
 *
 * @param value as kept; null for a fault
 * @param fault why it cannot be taken; null where it can
 * @param hint what would be right, an entry per line; empty: nothing to say
 */
record CellReading(String value, String fault, String hint) {

  static CellReading of(String value) {
    return new CellReading(value, null, "");
  }

  static CellReading of(FieldReading reading, String hint) {
    return reading.isRead() ? of(reading.value()) : fault(reading.fault().name(), hint);
  }

  static CellReading fault(String reason, String hint) {
    return new CellReading(null, reason, hint);
  }
}
