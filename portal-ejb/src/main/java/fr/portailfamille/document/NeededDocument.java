package fr.portailfamille.document;

import java.io.Serializable;

/**
 * A compulsory document and how it stands, for the rooms above.
 *
 * @param activityId the activity that asks for it; null where every one does
 * @param personId whom it concerns; null for the household itself
 */
public record NeededDocument(
    long typeId, String name, Long activityId, Long personId, DocumentState state)
    implements Serializable {}
