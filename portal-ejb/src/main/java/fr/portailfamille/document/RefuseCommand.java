package fr.portailfamille.document;

/**
 * A document is sent back.
 *
 * @param version as the sheet showed it
 * @param words to the family; may be null unless the reason is OTHER
 */
public record RefuseCommand(long documentId, long version, RefusalReason reason, String words) {}
