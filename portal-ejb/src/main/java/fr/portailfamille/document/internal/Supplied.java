package fr.portailfamille.document.internal;

import fr.portailfamille.document.DocumentState;
import fr.portailfamille.document.RefusalView;
import java.time.Instant;
import java.time.LocalDate;

/** What is known of a supplied document, as far as it decides what is still asked. */
public record Supplied(
    long id,
    long typeId,
    Long personId,
    String status,
    Instant suppliedAt,
    LocalDate validUntil,
    RefusalView refusal) {

  /** What it is on a day: an end that has passed makes it lapsed, unless it was refused anyway. */
  public DocumentState state(LocalDate day) {
    DocumentState state = DocumentState.valueOf(status);
    boolean over = validUntil != null && validUntil.isBefore(day);
    return over && state != DocumentState.REFUSED ? DocumentState.LAPSED : state;
  }
}
