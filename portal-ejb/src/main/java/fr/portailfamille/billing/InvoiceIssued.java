package fr.portailfamille.billing;

import fr.portailfamille.shared.Money;

/** An invoice now stands, with its number. */
public record InvoiceIssued(long invoiceId, String number, Money total) {}
