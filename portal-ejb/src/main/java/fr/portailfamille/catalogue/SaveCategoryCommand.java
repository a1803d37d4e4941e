package fr.portailfamille.catalogue;

/**
 * A category as staff wants it.
 *
 * @param categoryId null: a new one, put last
 * @param version of the one that was shown; ignored for a new one
 */
public record SaveCategoryCommand(long organisationId, Long categoryId, int version, String name) {}
