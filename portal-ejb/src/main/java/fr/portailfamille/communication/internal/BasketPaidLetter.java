package fr.portailfamille.communication.internal;

import fr.portailfamille.basket.BasketReport;
import fr.portailfamille.basket.BasketService;
import fr.portailfamille.billing.InvoiceIssued;
import fr.portailfamille.billing.InvoiceService;
import fr.portailfamille.booking.BookingStatus;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** «Vos réservations sont confirmées»: what was booked, and its invoice. */
@ApplicationScoped
public class BasketPaidLetter implements LetterTemplate {

  static final String NAME = "basket-paid";

  @Inject private BasketService baskets;
  @Inject private InvoiceService invoices;
  @Inject private HouseholdService households;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    BasketReport report = baskets.report(f.number("basket"));
    InvoiceIssued invoice = invoices.issued(f.number("invoice"));
    return new Letter(
        f.say("basket-paid.subject"),
        List.of(
            new Letter.Paragraph(
                f.say("greeting", households.view(report.householdId()).addressee())),
            new Letter.Paragraph(f.say("basket-paid.text")),
            f.bookings(report, BookingStatus.CONFIRMED),
            new Letter.Paragraph(invoiced(f, invoice)),
            new Letter.Link(
                f.say("basket-paid.link"),
                f.publicUrl() + "/family/planning.xhtml?h=" + report.householdId())));
  }

  /** The invoice, and what the credit of the account paid of it. */
  private static String invoiced(LetterFacts f, InvoiceIssued invoice) {
    String total = f.money(invoice.total());
    return f.number("credit") > 0
        ? f.say(
            "basket-paid.credit",
            invoice.number(),
            total,
            f.money(Money.ofCents(f.number("credit"))))
        : f.say("basket-paid.invoice", invoice.number(), total);
  }
}
