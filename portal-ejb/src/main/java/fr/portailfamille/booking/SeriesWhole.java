package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * The series, outing or stay that a booking is a date of, as it was booked and as it stands.
 *
 * @param dates that were booked in all
 * @param price of all of them
 * @param begun whether one of its dates has begun
 * @param nextStartsAt when its first date left begins; null where none is left
 * @param nextDeadline until when that one can be cancelled, and all after it; null with it
 */
public record SeriesWhole(
    int dates, Money price, boolean begun, LocalDateTime nextStartsAt, Instant nextDeadline)
    implements Serializable {}
