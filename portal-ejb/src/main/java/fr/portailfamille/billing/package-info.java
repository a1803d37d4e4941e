/**
 * Billing (facturation): one account per household and régie, its ledger of immutable entries,
 * invoices with their numbers, and which payment pays which line (lettrage). Faces: {@link
 * fr.portailfamille.billing.LedgerService}, {@link fr.portailfamille.billing.InvoiceService},
 * {@link fr.portailfamille.billing.StatementService}, for staff {@link
 * fr.portailfamille.billing.CreditService} and, for an invoice on paper, {@link
 * fr.portailfamille.billing.InvoicePrinter}. Must not know places, baskets, banks or screens.
 */
package fr.portailfamille.billing;
