package fr.portailfamille.communication.internal;

import fr.portailfamille.booking.BookedItem;
import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.CancelItem;
import fr.portailfamille.booking.CancelLine;
import fr.portailfamille.booking.CancelMoney;
import fr.portailfamille.booking.ChangeReports;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * «La structure a modifié vos réservations»: what was booked, moved or cancelled for the family,
 * staff's word if there is one, and what it does to the money.
 */
@ApplicationScoped
public class ChangedByStaffLetter implements LetterTemplate {

  static final String NAME = "changed-by-staff";

  @Inject private ChangeReports reports;
  @Inject private HouseholdService households;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    long household = f.number("household");
    return letter(
        f,
        households.view(household).addressee(),
        reports.bookings(ids(f, "booked")),
        reports.cancelled(household, ids(f, "cancelled")));
  }

  static Letter letter(
      LetterFacts f, String addressee, List<BookingLine> booked, List<CancelLine> cancelled) {
    String deed = cancelled.isEmpty() ? "booked" : booked.isEmpty() ? "cancelled" : "moved";
    int dates = Math.max(booked.size(), cancelled.size());
    String structure =
        Stream.concat(booked.stream(), cancelled.stream().map(CancelLine::line))
            .map(BookingLine::structureName)
            .findFirst()
            .orElse("");
    List<Letter.Block> blocks = new ArrayList<>();
    blocks.add(new Letter.Paragraph(f.say("greeting", addressee)));
    blocks.add(new Letter.Paragraph(f.say("changed-by-staff.text." + deed, structure, dates)));
    if (!f.fact("word").isEmpty()) {
      blocks.add(new Letter.Paragraph(f.say("changed-by-staff.word", f.fact("word"))));
    }
    part(
        blocks,
        f.say("changed-by-staff.cancelled"),
        CancelItem.of(cancelled).stream().map(item -> cancelled(f, item)).toList());
    part(
        blocks,
        f.say("changed-by-staff.booked"),
        BookedItem.of(booked).stream()
            .map(item -> new Letter.Line(f.line(item), f.money(item.price())))
            .toList());
    blocks.add(new Letter.Paragraph(money(f, booked, cancelled)));
    blocks.add(new Letter.Paragraph(f.say("changed-by-staff.question", structure)));
    blocks.add(
        new Letter.Link(
            f.say("planning-changed.link"),
            f.publicUrl() + "/family/planning.xhtml?h=" + f.fact("household")));
    return new Letter(f.say("changed-by-staff.subject." + deed, dates), blocks);
  }

  private static void part(List<Letter.Block> blocks, String title, List<Letter.Line> lines) {
    if (!lines.isEmpty()) {
      blocks.add(new Letter.Paragraph(title));
      blocks.add(new Letter.Lines(lines));
    }
  }

  private static Letter.Line cancelled(LetterFacts f, CancelItem item) {
    return new Letter.Line(
        PlanningChangedLetter.what(f, item), PlanningChangedLetter.money(f, item));
  }

  /**
   * What the account owes more or less at once; what goes to a card or may come later is beside.
   */
  private static String money(LetterFacts f, List<BookingLine> booked, List<CancelLine> cancelled) {
    Money charged = sum(booked.stream().map(BookingLine::price).toList());
    Money credited = sum(cancelled.stream().map(CancelLine::credit).toList());
    Money difference = charged.minus(credited);
    if (difference.isPositive()) {
      return f.say("changed-by-staff.more", f.money(difference));
    }
    if (Money.ZERO.minus(difference).isPositive()) {
      return f.say("changed-by-staff.less", f.money(Money.ZERO.minus(difference)));
    }
    boolean unpaid =
        cancelled.stream().anyMatch(one -> one.money() == CancelMoney.NOTHING && !one.isFree());
    return f.say(unpaid ? "changed-by-staff.kept" : "changed-by-staff.same");
  }

  private static Money sum(Collection<Money> some) {
    return some.stream().reduce(Money.ZERO, Money::plus);
  }

  private static List<Long> ids(LetterFacts f, String name) {
    return Arrays.stream(f.fact(name).split(","))
        .filter(id -> !id.isEmpty())
        .map(Long::valueOf)
        .toList();
  }
}
