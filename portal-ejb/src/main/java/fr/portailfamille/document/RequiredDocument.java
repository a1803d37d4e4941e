package fr.portailfamille.document;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Pièce à fournir: a document asked for the household or for one of its members.
 *
 * @param personId whom it concerns; null for the household itself
 * @param firstName of that person; null for the household itself
 * @param position shape and colour of that person
 * @param suppliedAt when the last one was supplied; null when there is none
 * @param validUntil last day it is good for; null without an end
 */
public record RequiredDocument(
    long typeId,
    String name,
    boolean compulsory,
    Long personId,
    String firstName,
    int position,
    DocumentState state,
    Instant suppliedAt,
    LocalDate validUntil)
    implements Serializable {

  /** A compulsory one that is not there: bookings become final only after its check. */
  public boolean isOwed() {
    return compulsory && state.isToSupply();
  }
}
