package fr.portailfamille.household;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A field of a dossier as the caller may see it.
 *
 * @param value as kept (see {@link FieldText}); null where nothing is, or where it is masked
 * @param asked what stands in the form, as kept: for its family the change that waits, else the
 *     value; null like it
 * @param masked what is shown instead of a value that is kept from the caller; null where it is not
 * @param editable whether the caller may change it
 * @param compulsory whether it may not be left empty
 * @param choices what may be chosen here; empty unless it is a choice
 * @param waiting what the family asked for and staff has not accepted yet; null without one
 */
public record SheetEntry(
    DossierField field,
    long subjectId,
    String value,
    String asked,
    String masked,
    boolean editable,
    boolean compulsory,
    boolean waits,
    List<String> choices,
    Waiting waiting)
    implements Serializable {

  /**
   * A change that waits.
   *
   * @param value as kept; null where it asks to empty the field
   * @param masked like that of the entry
   */
  public record Waiting(long changeId, String value, String masked, Instant askedAt)
      implements Serializable {}

  public SheetEntry {
    choices = List.copyOf(choices);
  }

  public boolean isMasked() {
    return masked != null || field.isSealed();
  }

  public boolean isFilled() {
    return value != null
        || asked != null
        || masked != null
        || (waiting != null && waiting.masked() != null);
  }
}
