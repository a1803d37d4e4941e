package fr.portailfamille.household;

import java.io.Serializable;

/**
 * A field that was not taken.
 *
 * @param subjectId the household, the régie or the person
 * @param hint what would be right (the towns of a postcode, the largest number); empty: nothing
 */
public record FieldFault(long subjectId, DossierField field, FaultReason reason, String hint)
    implements Serializable {}
