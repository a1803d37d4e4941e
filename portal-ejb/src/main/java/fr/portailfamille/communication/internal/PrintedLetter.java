package fr.portailfamille.communication.internal;

/** A letter as it goes out: the same words as text and as HTML. */
public record PrintedLetter(String subject, String text, String html) {}
