package fr.portailfamille.booking;

/** A compulsory document was sent back by staff. */
public record DocumentSentBack(String document, Long personId, String firstName)
    implements DocumentRefusal {}
