package fr.portailfamille.household;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a family is told about a field of its dossier.
 *
 * @param subjectId the household, person or régie the field is about
 * @param subjectName of the person or the régie; null for the household
 * @param word staff's own words; null where they said nothing
 */
public record DossierNotice(
    long id,
    DossierField field,
    long subjectId,
    String subjectName,
    NoticeKind kind,
    String word,
    Instant at)
    implements Serializable {}
