package fr.portailfamille.billing;

import fr.portailfamille.shared.Money;

/**
 * A booking as the ledger records it.
 *
 * @param amount its price, in euro cents; one that is free leaves no entry
 * @param label «Mercredi journée du 14 octobre 2026»
 * @param beneficiary the first name of whose booking it is
 */
public record BookingEntry(long bookingId, Money amount, String label, String beneficiary) {}
