package fr.portailfamille.billing;

import fr.portailfamille.billing.internal.InvoiceSheet;
import fr.portailfamille.shared.print.PdfPress;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Prints invoices as PDF. Takes some hundred milliseconds and needs no database: call it outside
 * transactions, with what {@link StatementService#document} gave. The caller is not checked here.
 */
@ApplicationScoped
public class InvoicePrinter {

  private final PdfPress press = new PdfPress();

  /**
   * The invoice in French, A4, tagged for screen readers, its text searchable. Never stored: the
   * next download shows the payments that came meanwhile.
   */
  public PrintedInvoice print(InvoiceDocument document) {
    return new PrintedInvoice(
        PrintedInvoice.fileName(document.invoice().number()),
        press.print(new InvoiceSheet(document).page()));
  }
}
