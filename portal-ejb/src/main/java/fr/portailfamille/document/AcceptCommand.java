package fr.portailfamille.document;

import java.time.LocalDate;

/**
 * A document is accepted.
 *
 * @param version as the sheet showed it
 * @param validUntil last day it is good for; null without an end
 */
public record AcceptCommand(long documentId, long version, LocalDate validUntil) {}
