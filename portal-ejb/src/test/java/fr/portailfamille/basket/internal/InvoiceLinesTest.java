package fr.portailfamille.basket.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.billing.InvoiceLineCommand;
import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.BookingStatus;
import fr.portailfamille.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From bookings to invoice lines. */
class InvoiceLinesTest {

  private static BookingLine booking(long person, String name, int day, String unit, long cents) {
    return new BookingLine(
        day,
        1,
        person,
        name,
        day,
        LocalDate.of(2026, 12, day),
        "AL Pommiers",
        "Pommiers mercredis",
        unit,
        BookingStatus.CONFIRMED,
        null,
        Money.ofCents(cents),
        "à l'unité",
        "Tarif à l'unité",
        0,
        "");
  }

  @Test
  void putsTheSamePriceOfOnePersonOnOneLineWithItsDates() {
    List<InvoiceLineCommand> lines =
        InvoiceLines.of(
            List.of(
                booking(1, "Noah", 2, "Mercredi matin", 400),
                booking(1, "Noah", 9, "Mercredi matin", 400),
                booking(2, "Lina", 9, "Mercredi matin", 400),
                booking(1, "Noah", 16, "Mercredi journée", 1000)));

    assertThat(lines)
        .extracting(InvoiceLineCommand::beneficiary, InvoiceLineCommand::quantity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Noah", 2),
            org.assertj.core.groups.Tuple.tuple("Lina", 1),
            org.assertj.core.groups.Tuple.tuple("Noah", 1));
    assertThat(lines.get(0).designation())
        .isEqualTo("Pommiers mercredis - Mercredi matin : 02/12/2026, 09/12/2026");
  }

  @Test
  void saysTheDatesOfASeriesInShort() {
    List<BookingLine> series =
        List.of(2, 9, 16).stream()
            .map(
                day ->
                    new BookingLine(
                        day,
                        1,
                        1,
                        "Noah",
                        day,
                        LocalDate.of(2026, 12, day),
                        "EMS",
                        "EMS 1er trimestre",
                        "Après-midi",
                        BookingStatus.CONFIRMED,
                        null,
                        Money.ofCents(day == 2 ? 4000 : 0),
                        "prix unique",
                        "Tarif",
                        1,
                        "7/11 ans Escalade"))
            .toList();

    assertThat(InvoiceLines.of(series))
        .containsExactly(
            new InvoiceLineCommand(
                "EMS 1er trimestre - 7/11 ans Escalade : 3 mercredis du 2 décembre au 16 décembre"
                    + " 2026",
                "Noah",
                1,
                Money.ofCents(4000),
                "Tarif"));
  }

  @Test
  void keepsTheSumOfTheBookings() {
    List<BookingLine> bookings =
        List.of(
            booking(1, "Noah", 2, "Mercredi matin", 333),
            booking(1, "Noah", 9, "Mercredi matin", 334),
            booking(1, "Noah", 16, "Mercredi matin", 333));

    long sum =
        InvoiceLines.of(bookings).stream()
            .mapToLong(line -> line.unitPrice().times(line.quantity()).cents())
            .sum();

    assertThat(sum).isEqualTo(1000);
  }
}
