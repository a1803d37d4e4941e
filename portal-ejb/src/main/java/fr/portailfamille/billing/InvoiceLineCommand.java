package fr.portailfamille.billing;

import fr.portailfamille.shared.Money;

/**
 * One line of an invoice to issue. The unit price is already rounded to cents; the amount of the
 * line is unit price × quantity, never rounded again.
 *
 * @param explanation how the unit price was found, in plain words
 */
public record InvoiceLineCommand(
    String designation, String beneficiary, int quantity, Money unitPrice, String explanation) {

  public InvoiceLineCommand {
    if (quantity < 1) {
      throw new IllegalArgumentException("A line counts at least one unit");
    }
  }

  public Money amount() {
    return unitPrice.times(quantity);
  }
}
