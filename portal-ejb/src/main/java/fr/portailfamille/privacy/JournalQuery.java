package fr.portailfamille.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;

/**
 * What is searched in the journal; null for what does not matter.
 *
 * @param organisationId null: all the caller may read
 * @param who part of a login or of a name
 * @param actions codes of deeds ({@code dossier.changed})
 * @param subject dossier number of a household: a part of it, or with other letters and zeros
 *     before
 * @param from first day
 * @param to last day
 * @param beforeAt with {@code beforeId}: the last line of the page before
 */
public record JournalQuery(
    Long organisationId,
    String who,
    Collection<String> actions,
    String subject,
    LocalDate from,
    LocalDate to,
    Instant beforeAt,
    Long beforeId) {}
