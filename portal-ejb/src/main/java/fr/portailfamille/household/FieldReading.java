package fr.portailfamille.household;

/**
 * What was typed, read as its field.
 *
 * @param value as kept; null for an empty field or a fault
 * @param fault null where it could be read
 */
public record FieldReading(String value, FaultReason fault) {

  static FieldReading of(String value) {
    return new FieldReading(value, null);
  }

  static FieldReading fault(FaultReason reason) {
    return new FieldReading(null, reason);
  }

  public boolean isRead() {
    return fault == null;
  }
}
