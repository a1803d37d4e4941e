package fr.portailfamille.document;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Pièce à fournir: a document asked for the household or for one of its members.
 *
 * @param personId whom it concerns; null for the household itself
 * @param firstName of that person; null for the household itself
 * @param position shape and colour of that person
 * @param suppliedAt when the last one was supplied; null when there is none
 * @param validUntil last day it is good for; null without an end
 * @param hint what staff says about it; null where nothing
 * @param documentId the supplied one its state tells of; null when there is none
 * @param refusal why the last one was sent back; null unless REFUSED
 * @param forms blank forms to fill in
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
    LocalDate validUntil,
    String hint,
    Long documentId,
    RefusalView refusal,
    List<BlankForm> forms)
    implements Serializable {

  public RequiredDocument {
    forms = List.copyOf(forms);
  }

  /** A compulsory one that is not there: bookings become final only after its check. */
  public boolean isOwed() {
    return compulsory && state.isToSupply();
  }
}
