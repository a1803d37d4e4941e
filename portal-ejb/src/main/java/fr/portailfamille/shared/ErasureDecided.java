package fr.portailfamille.shared;

/**
 * A request of erasure was decided; heard for the mail. Stands here because nobody imports privacy.
 *
 * @param address where the family is told, read before it is erased; never blank
 * @param words why it was refused; null where it was accepted
 */
public record ErasureDecided(
    long requestId, long organisationId, String address, boolean accepted, String words) {}
