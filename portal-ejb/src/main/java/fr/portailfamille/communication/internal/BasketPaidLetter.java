package fr.portailfamille.communication.internal;

import fr.portailfamille.basket.BasketReport;
import fr.portailfamille.basket.BasketService;
import fr.portailfamille.billing.InvoiceIssued;
import fr.portailfamille.billing.InvoiceService;
import fr.portailfamille.booking.BookingStatus;
import fr.portailfamille.household.HouseholdService;
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
            new Letter.Paragraph(
                f.say("basket-paid.invoice", invoice.number(), f.money(invoice.total()))),
            new Letter.Link(
                f.say("basket-paid.link"),
                f.publicUrl() + "/family/planning.xhtml?h=" + report.householdId())));
  }
}
