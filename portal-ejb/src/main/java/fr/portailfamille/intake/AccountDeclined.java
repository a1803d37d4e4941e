package fr.portailfamille.intake;

/** Staff declined a request; observers only queue the mail. */
public record AccountDeclined(
    long requestId, long organisationId, String name, String email, String locale, String reason) {}
