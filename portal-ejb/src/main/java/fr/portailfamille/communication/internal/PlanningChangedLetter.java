package fr.portailfamille.communication.internal;

import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.CancelItem;
import fr.portailfamille.booking.ChangeReports;
import fr.portailfamille.booking.WaitingPlace;
import fr.portailfamille.household.HouseholdService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * «Compte rendu de vos demandes» (guide 003): how many came in and what became of each; its sums
 * add up.
 */
@ApplicationScoped
public class PlanningChangedLetter implements LetterTemplate {

  static final String NAME = "planning-changed";

  /** Between two refused days in the facts. */
  static final String NEXT = "\n";

  @Inject private ChangeReports reports;
  @Inject private HouseholdService households;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    long household = f.number("household");
    List<BookingLine> confirmed = reports.bookings(ids(f, "confirmed"));
    List<WaitingPlace> waiting = reports.waiting(ids(f, "waiting"));
    List<CancelItem> cancelled = CancelItem.of(reports.cancelled(household, ids(f, "cancelled")));
    List<String> refused =
        Arrays.stream(f.fact("refused").split(NEXT)).filter(day -> !day.isEmpty()).toList();
    long held = f.number("held");
    long wished = confirmed.size() + held + waiting.size() + refused.size();
    List<Letter.Block> blocks = new ArrayList<>();
    blocks.add(new Letter.Paragraph(f.say("greeting", households.view(household).addressee())));
    blocks.add(new Letter.Paragraph(f.say("planning-changed.text")));
    blocks.add(
        new Letter.Paragraph(
            f.say("planning-changed.sum", wished + cancelled.size(), wished, cancelled.size())));
    blocks.add(
        new Letter.Paragraph(
            f.say(
                "planning-changed.outcome",
                confirmed.size(),
                held,
                waiting.size(),
                refused.size(),
                cancelled.size())));
    part(
        blocks,
        f.say("planning-changed.confirmed"),
        confirmed.stream().map(l -> line(f, l, f.money(l.price()))).toList());
    part(
        blocks,
        f.say("planning-changed.waiting"),
        waiting.stream().map(p -> new Letter.Line(day(f, p.day(), p.designation()), "")).toList());
    part(
        blocks,
        f.say("planning-changed.refused"),
        refused.stream().map(text -> new Letter.Line(refused(f, text), "")).toList());
    part(
        blocks,
        f.say("planning-changed.cancelled"),
        cancelled.stream().map(i -> new Letter.Line(what(f, i), money(f, i))).toList());
    blocks.add(
        new Letter.Link(
            f.say("planning-changed.link"),
            f.publicUrl() + "/family/planning.xhtml?h=" + household));
    return new Letter(f.say("planning-changed.subject"), blocks);
  }

  private static void part(List<Letter.Block> blocks, String title, List<Letter.Line> lines) {
    if (!lines.isEmpty()) {
      blocks.add(new Letter.Paragraph(title));
      blocks.add(new Letter.Lines(lines));
    }
  }

  private static Letter.Line line(LetterFacts f, BookingLine line, String amount) {
    return new Letter.Line(day(f, line.day(), line.designation()), amount);
  }

  private static String day(LetterFacts f, LocalDate day, String designation) {
    return f.day(day) + " - " + designation;
  }

  /** As it was queued: the day, a space, the designation. */
  private static String refused(LetterFacts f, String text) {
    int space = text.indexOf(' ');
    return day(f, LocalDate.parse(text.substring(0, space)), text.substring(space + 1));
  }

  /** Of a series its dates in short. */
  static String what(LetterFacts f, CancelItem item) {
    return item.isSeries()
        ? item.designation() + ", " + item.dates().text(f.locale())
        : day(f, item.day(), item.designation());
  }

  static String money(LetterFacts f, CancelItem item) {
    return item.isFree()
        ? ""
        : f.say("planning-changed.money." + item.money(), f.money(item.price()));
  }

  private static List<Long> ids(LetterFacts f, String name) {
    return Arrays.stream(f.fact(name).split(","))
        .filter(id -> !id.isEmpty())
        .map(Long::valueOf)
        .toList();
  }
}
