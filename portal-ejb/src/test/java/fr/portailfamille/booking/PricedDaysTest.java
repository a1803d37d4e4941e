package fr.portailfamille.booking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days of one person at one price stand on one line. */
class PricedDaysTest {

  private static WishedDay day(long person, String activity, int day, String unit, long cents) {
    return new WishedDay(
        day,
        person,
        person == 1 ? "Jules" : "Adam",
        LocalDate.of(2026, 9, day),
        activity,
        unit,
        Money.ofCents(cents),
        "Tarif à l’unité",
        false,
        List.of());
  }

  @Test
  void putsTheDaysOfOnePersonUnitAndPriceOnOneLine() {
    List<PricedDays> lines =
        PricedDays.of(
            List.of(
                day(1, "Été", 28, "Journée", 1250),
                day(1, "Été", 29, "Journée", 1250),
                day(2, "Été", 29, "Journée", 1250)));

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).firstName()).isEqualTo("Jules");
    assertThat(lines.get(0).days())
        .containsExactly(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 9, 29));
    assertThat(lines.get(0).quantity()).isEqualTo(2);
    assertThat(lines.get(0).amount()).isEqualTo(Money.ofCents(2500));
    assertThat(lines.get(1).amount()).isEqualTo(Money.ofCents(1250));
  }

  @Test
  void keepsOtherPricesUnitsAndActivitiesApart() {
    assertThat(
            PricedDays.of(
                List.of(
                    day(1, "Été", 28, "Journée", 1250),
                    day(1, "Été", 29, "Journée", 1300),
                    day(1, "Été", 30, "Matin", 1250),
                    day(1, "Toussaint", 30, "Journée", 1250))))
        .hasSize(4)
        .allMatch(line -> line.quantity() == 1);
  }

  private static BookingLine date(long id, long person, int day, long cents) {
    return new BookingLine(
        id,
        person,
        person,
        person == 1 ? "Jules" : "Adam",
        id,
        LocalDate.of(2026, 9, day),
        "EMS",
        "EMS 1er trimestre",
        "Après-midi",
        BookingStatus.HELD,
        null,
        Money.ofCents(cents),
        "prix unique",
        cents > 0 ? "Tarif" : "Compris",
        person,
        "7/11 ans Escalade");
  }

  @Test
  void putsASeriesOnOneLineOfQuantityOneAtItsPrice() {
    List<BookingLine> dates =
        List.of(
            date(10, 1, 9, 4000),
            date(20, 2, 9, 4000),
            date(11, 1, 16, 0),
            date(21, 2, 16, 0),
            date(12, 1, 23, 0));

    List<PricedDays> lines = PricedDays.of(dates);

    assertThat(lines).hasSize(2);
    PricedDays jules = lines.get(0);
    assertThat(jules.quantity()).isEqualTo(1);
    assertThat(jules.amount()).isEqualTo(Money.ofCents(4000));
    assertThat(jules.priceExplanation()).isEqualTo("Tarif");
    assertThat(jules.dates().count()).isEqualTo(3);
    assertThat(lines.get(1).dates().count()).isEqualTo(2);
    assertThat(BookedItem.of(dates))
        .extracting(BookedItem::bookingId, BookedItem::price)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(10L, Money.ofCents(4000)),
            org.assertj.core.groups.Tuple.tuple(20L, Money.ofCents(4000)));
  }

  @Test
  void givesNothingForNothing() {
    assertThat(PricedDays.of(List.of())).isEmpty();
  }
}
