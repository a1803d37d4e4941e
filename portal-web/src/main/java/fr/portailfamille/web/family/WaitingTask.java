package fr.portailfamille.web.family;

import java.time.Instant;

/**
 * Something a family should do now, in words.
 *
 * @param kind info, wait, warn or refused: its colour
 * @param icon name of a PrimeIcon
 * @param text a second sentence, or null
 * @param until the hour it ends, counted down; null without one
 * @param address page of the action; null where there is none
 */
public record WaitingTask(
    String kind,
    String icon,
    String title,
    String text,
    Instant until,
    String action,
    String address) {}
