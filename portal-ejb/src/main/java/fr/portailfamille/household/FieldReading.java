package fr.portailfamille.household;

/**
 * What was typed, read as its field.
 *
 * @param value as kept; null for an empty field or a fault
 * @param fault null where it could be read
 * @param hint what would be right, for the words of the fault; null where the field says it
 */
public record FieldReading(String value, FaultReason fault, String hint) {

  static FieldReading of(String value) {
    return new FieldReading(value, null, null);
  }

  static FieldReading fault(FaultReason reason) {
    return fault(reason, null);
  }

  static FieldReading fault(FaultReason reason, String hint) {
    return new FieldReading(null, reason, hint);
  }

  public boolean isRead() {
    return fault == null;
  }
}
