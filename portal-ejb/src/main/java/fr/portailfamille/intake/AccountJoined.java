package fr.portailfamille.intake;

/** Staff joined a request to a dossier that stands; observers only queue the mail. */
public record AccountJoined(
    long requestId, long organisationId, String name, String email, String locale) {}
