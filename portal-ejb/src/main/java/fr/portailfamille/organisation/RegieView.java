package fr.portailfamille.organisation;

import java.io.Serializable;

/**
 * Régie: collects money under its own merchant contract and numbers its own invoices.
 *
 * @param invoiceNumberPattern how an invoice number is written
 */
public record RegieView(
    long id,
    long organisationId,
    String code,
    String name,
    String merchantName,
    String invoiceNumberPattern)
    implements Serializable {}
