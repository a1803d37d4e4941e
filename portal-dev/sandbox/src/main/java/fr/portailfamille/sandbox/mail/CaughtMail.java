package fr.portailfamille.sandbox.mail;

import java.time.Instant;
import java.util.List;

/**
 * A mail that the catcher took.
 *
 * @param number from 1, in the order of arrival
 * @param text body as plain text, empty when the mail has none
 * @param html body as HTML, empty when the mail has none
 */
public record CaughtMail(
    int number,
    Instant sent,
    String from,
    List<String> to,
    String subject,
    String text,
    String html) {}
