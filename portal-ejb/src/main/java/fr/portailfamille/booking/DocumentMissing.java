package fr.portailfamille.booking;

/** A compulsory document was never sent. */
public record DocumentMissing(String document, Long personId, String firstName)
    implements DocumentRefusal {}
