package fr.portailfamille.document;

import java.io.Serializable;

/**
 * Document à télécharger: a form to be filled in on paper, public.
 *
 * @param category heading it stands under («LOISIRS»); empty: none
 * @param typeId the kind of document it is the form of; null: none
 */
public record BlankForm(
    long id,
    String title,
    String category,
    Long typeId,
    String fileName,
    FileType fileType,
    long bytes)
    implements Serializable {}
