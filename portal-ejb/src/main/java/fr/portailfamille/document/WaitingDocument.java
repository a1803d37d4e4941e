package fr.portailfamille.document;

import java.io.Serializable;
import java.time.Instant;

/** A document in the queue of staff; {@code firstName} is null for one of the dossier. */
public record WaitingDocument(
    long id,
    String name,
    String firstName,
    long householdId,
    String householdNumber,
    String householdName,
    Instant suppliedAt)
    implements Serializable {}
