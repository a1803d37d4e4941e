package fr.portailfamille.billing.internal;

/**
 * The number given to an invoice.
 *
 * @param series the year the counter belongs to, 0 where numbers carry no year
 */
public record InvoiceNumber(int series, int sequence, String text) {}
