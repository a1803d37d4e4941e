package fr.portailfamille.privacy;

/**
 * What staff decides on a request.
 *
 * @param identityChecked whether they made sure who asks
 * @param words why it is refused; told to the family
 */
public record DecideErasureCommand(
    long requestId, boolean accepted, boolean identityChecked, String words) {}
