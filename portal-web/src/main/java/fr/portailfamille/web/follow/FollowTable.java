package fr.portailfamille.web.follow;

import fr.portailfamille.booking.FollowedBooking;
import fr.portailfamille.web.frame.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The columns of «Suivi» in files, in one language. */
record FollowTable(Wording say) {

  /** Those that are not texts in a spreadsheet. */
  static final int DAY = 0;

  static final int PRICE = 7;

  /** Days, hours, numbers: never broken on paper. */
  static final Set<Integer> WHOLE = Set.of(DAY, 1, PRICE, 8, 9);

  List<String> headings() {
    return Stream.of(
            "day",
            "hours",
            "person",
            "structure",
            "activity",
            "unit",
            "state",
            "price",
            "request",
            "changed")
        .map(column -> say.text("follow." + column))
        .toList();
  }

  List<String> row(FollowedBooking line) {
    return List.of(
        say.shortDate(line.startsAt().toLocalDate()),
        hours(line),
        line.firstName(),
        line.structureName(),
        line.activityName(),
        line.unitName(),
        state(line),
        line.isIncluded() ? say.text("planning.included") : say.money(line.price()),
        line.requestText(),
        say.moment(line.changedAt()));
  }

  /** The same with the price as a number, for programs that add up. */
  List<String> countedRow(FollowedBooking line) {
    List<String> cells = new ArrayList<>(row(line));
    cells.set(
        PRICE,
        line.price() == null
            ? ""
            : String.format(say.locale(), "%.2f", BigDecimal.valueOf(line.price().cents(), 2)));
    return cells;
  }

  String hours(FollowedBooking line) {
    return say.text("follow.from-to", line.startsAt().toLocalTime(), line.endsAt().toLocalTime());
  }

  private String state(FollowedBooking line) {
    return say.text("follow.state." + line.state());
  }
}
