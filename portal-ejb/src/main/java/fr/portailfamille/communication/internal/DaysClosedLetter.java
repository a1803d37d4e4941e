package fr.portailfamille.communication.internal;

import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.CancelLine;
import fr.portailfamille.booking.ChangeReports;
import fr.portailfamille.booking.Closings;
import fr.portailfamille.household.HouseholdService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** «Des jours n'auront pas lieu»: why, which places end, and the money that comes back. */
@ApplicationScoped
public class DaysClosedLetter implements LetterTemplate {

  static final String NAME = "days-closed";

  @Inject private ChangeReports reports;
  @Inject private Closings closings;
  @Inject private HouseholdService households;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    long household = f.number("household");
    List<CancelLine> cancelled = reports.cancelled(household, ids(f, "cancelled"));
    List<Letter.Block> blocks = new ArrayList<>();
    blocks.add(new Letter.Paragraph(f.say("greeting", households.view(household).addressee())));
    blocks.add(
        new Letter.Paragraph(f.say("days-closed.text", closings.reason(f.number("closing")))));
    part(
        blocks,
        f.say("days-closed.cancelled"),
        cancelled.stream().map(line -> line(f, line)).toList());
    part(
        blocks,
        f.say("days-closed.freed"),
        reports.bookings(ids(f, "freed")).stream()
            .map(line -> new Letter.Line(day(f, line), ""))
            .toList());
    part(
        blocks,
        f.say("days-closed.waiting"),
        reports.waiting(ids(f, "waiting")).stream()
            .map(place -> new Letter.Line(day(f, place.day(), place.designation()), ""))
            .toList());
    blocks.add(
        new Letter.Link(
            f.say("planning-changed.link"),
            f.publicUrl() + "/family/planning.xhtml?h=" + household));
    return new Letter(f.say("days-closed.subject"), blocks);
  }

  private static void part(List<Letter.Block> blocks, String title, List<Letter.Line> lines) {
    if (!lines.isEmpty()) {
      blocks.add(new Letter.Paragraph(title));
      blocks.add(new Letter.Lines(lines));
    }
  }

  private static Letter.Line line(LetterFacts f, CancelLine line) {
    String money =
        line.isFree()
            ? ""
            : f.say("planning-changed.money." + line.money(), f.money(line.line().price()));
    return new Letter.Line(day(f, line.line()), money);
  }

  private static String day(LetterFacts f, BookingLine line) {
    return day(f, line.day(), line.designation());
  }

  private static String day(LetterFacts f, LocalDate day, String designation) {
    return f.day(day) + " - " + designation;
  }

  private static List<Long> ids(LetterFacts f, String name) {
    return Arrays.stream(f.fact(name).split(","))
        .filter(id -> !id.isEmpty())
        .map(Long::valueOf)
        .toList();
  }
}
