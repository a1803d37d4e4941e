package fr.portailfamille.privacy;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is searched in the journal; null for what does not matter.
 *
 * @param organisationId null: all the caller may read
 * @param who part of a login or of a name
 * @param action beginning of an action ({@code dossier.})
 * @param subject dossier number of a household
 * @param from first day
 * @param to last day
 * @param beforeAt with {@code beforeId}: the last line of the page before
 */
public record JournalQuery(
    Long organisationId,
    String who,
    String action,
    String subject,
    LocalDate from,
    LocalDate to,
    Instant beforeAt,
    Long beforeId) {}
