package fr.portailfamille.privacy;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;

/**
 * A line of the journal.
 *
 * @param who the name of the account; «system» for jobs and the bank
 * @param subject what it is about, readable where it still exists
 * @param facts what was noted, as noted
 */
public record JournalLine(
    long id,
    Instant at,
    String who,
    String action,
    String subjectType,
    Long subjectId,
    String subject,
    String organisation,
    Map<String, String> facts)
    implements Serializable {}
