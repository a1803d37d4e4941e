package fr.portailfamille.document;

import java.io.Serializable;

/**
 * Why a document was sent back.
 *
 * @param words of the member of staff; null where the reason says it all
 */
public record RefusalView(RefusalReason reason, String words) implements Serializable {}
