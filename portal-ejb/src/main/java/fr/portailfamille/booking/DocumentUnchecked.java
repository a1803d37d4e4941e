package fr.portailfamille.booking;

/** A compulsory document still waits for its check. */
public record DocumentUnchecked(String document, Long personId, String firstName)
    implements DocumentRefusal {}
