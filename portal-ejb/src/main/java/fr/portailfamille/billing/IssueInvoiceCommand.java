package fr.portailfamille.billing;

import java.time.LocalDate;
import java.util.List;

/**
 * What an invoice is made of.
 *
 * @param sourceKey what it is issued for ({@code basket:42}); the same source is invoiced once
 * @param paidByLedgerEntryId the payment entry that pays it, or null: it is then due
 */
public record IssueInvoiceCommand(
    long householdId,
    long regieId,
    String sourceKey,
    LocalDate periodStart,
    LocalDate periodEnd,
    List<InvoiceLineCommand> lines,
    Long paidByLedgerEntryId) {

  public IssueInvoiceCommand {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("An invoice has at least one line");
    }
    if (periodEnd.isBefore(periodStart)) {
      throw new IllegalArgumentException("The period ends before it starts");
    }
  }
}
