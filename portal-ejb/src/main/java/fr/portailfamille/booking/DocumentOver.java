package fr.portailfamille.booking;

/** A compulsory document is no longer good. */
public record DocumentOver(String document, Long personId, String firstName)
    implements DocumentRefusal {}
