package fr.portailfamille.household;

import java.io.Serializable;
import java.time.Instant;

/**
 * A change that a family asked for.
 *
 * @param subjectName the person or the régie it concerns; null for the household
 * @param before as kept (see {@link FieldText}), masked where sensitive; null: nothing
 * @param after like before
 * @param shared whether it is a field of a person who is in another household too, where it would
 *     count as well
 * @param rival whether that other household waits with a value of its own for the field
 * @param reachedByMail whether its family hears of the decision by mail
 */
public record ChangeLine(
    long id,
    long householdId,
    String number,
    String household,
    String organisation,
    DossierField field,
    String subjectName,
    String before,
    String after,
    Instant askedAt,
    String askedBy,
    boolean shared,
    boolean rival,
    boolean reachedByMail)
    implements Serializable {}
