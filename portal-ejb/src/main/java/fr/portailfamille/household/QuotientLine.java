package fr.portailfamille.household;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A quotient familial of the history.
 *
 * @param until the last day it counts; null: open
 * @param superseded whether a later entry took its place: kept to explain old prices
 */
public record QuotientLine(
    long id,
    Money quotient,
    LocalDate from,
    LocalDate until,
    QuotientSource source,
    LocalDate receivedOn,
    boolean superseded)
    implements Serializable {}
