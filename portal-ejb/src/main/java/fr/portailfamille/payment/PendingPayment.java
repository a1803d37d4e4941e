package fr.portailfamille.payment;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.Instant;

/** A payment under way: it lowers nothing that is due. */
public record PendingPayment(
    String reference, long regieId, Money amount, Instant startedAt, Instant windowEndsAt)
    implements Serializable {}
