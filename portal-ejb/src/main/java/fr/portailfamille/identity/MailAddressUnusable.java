package fr.portailfamille.identity;

import fr.portailfamille.shared.Refusal;

/** This is not one mail address that mails can be sent to. */
public record MailAddressUnusable() implements Refusal {}
