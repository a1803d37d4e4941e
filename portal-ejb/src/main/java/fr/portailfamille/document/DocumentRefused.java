package fr.portailfamille.document;

/** Staff sent a document back: its family supplies it again. */
public record DocumentRefused(long documentId) {}
