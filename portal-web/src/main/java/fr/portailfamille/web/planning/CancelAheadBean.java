package fr.portailfamille.web.planning;

import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.CancelAhead;
import fr.portailfamille.booking.CancelMoney;
import fr.portailfamille.booking.CancelState;
import fr.portailfamille.booking.CancellationService;
import fr.portailfamille.booking.ChangesView;
import fr.portailfamille.booking.SeriesItem;
import fr.portailfamille.booking.WishedDay;
import fr.portailfamille.shared.Money;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import fr.portailfamille.web.frame.PageWording;
import fr.portailfamille.web.frame.Wording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Si vous changez d'avis: before a family confirms or pays, whether and until when it could cancel,
 * activity by activity. A page asks about one thing, and is answered once.
 */
@Named("cancelAhead")
@RequestScoped
public class CancelAheadBean {

  @Inject private CancellationService cancellations;
  @Inject private FamilyPage familyPage;
  @Inject private PageWording say;
  @Inject private Call call;
  private List<CancelAhead> ahead;

  /** Of what a planning would book; nothing of what only waits in a line. */
  public List<CancelAhead> ofPlanning(ChangesView changes) {
    return ofDays(Stream.concat(changes.charged().stream(), changes.toPay().stream()).toList());
  }

  public List<CancelAhead> ofDays(List<WishedDay> days) {
    Map<Long, Money> prices = new HashMap<>();
    days.forEach(day -> prices.merge(day.sessionId(), day.price(), Money::plus));
    return once(() -> cancellations.ahead(familyPage.getHouseholdId(), prices));
  }

  /** Of what a basket holds. */
  public List<CancelAhead> ofBasket(List<BookingLine> lines) {
    Map<Long, Money> prices = new HashMap<>();
    lines.forEach(line -> prices.merge(line.sessionId(), line.price(), Money::plus));
    return once(() -> cancellations.ahead(familyPage.getHouseholdId(), prices));
  }

  /** Of series, outings and stays that can be booked. */
  public List<CancelAhead> ofSeries(List<SeriesItem> items) {
    List<SeriesItem> free = items.stream().filter(SeriesItem::isFree).toList();
    return once(() -> cancellations.aheadOfSeries(familyPage.getHouseholdId(), free));
  }

  private List<CancelAhead> once(Supplier<List<CancelAhead>> read) {
    if (ahead == null) {
      ahead = call.read(read).orElse(List.of());
    }
    return ahead;
  }

  /** Whether something of it is for the structure alone to cancel. */
  public boolean isAsked(List<CancelAhead> all) {
    return all.stream().anyMatch(one -> one.state() == CancelState.FIXED);
  }

  /** What is said of one activity, in the language of the page. */
  public String text(CancelAhead one) {
    return text(say.now(), one);
  }

  static String text(Wording say, CancelAhead one) {
    if (one.state() == CancelState.FIXED) {
      return say.text(
          one.offered() ? "cancel.ahead.over" : "cancel.ahead.closed", one.activityName());
    }
    if (one.state() == CancelState.RETURNABLE) {
      return say.text("cancel.ahead.return", one.activityName());
    }
    List<String> said = new ArrayList<>();
    said.add(until(say, one));
    if (one.tooLate() > 0) {
      said.add(say.text("cancel.ahead.too-late", one.tooLate()));
    }
    if (!one.free()) {
      said.add(say.text("cancel.ahead.money." + one.money()));
      if (one.lateDays() > 0) {
        said.add(say.text("cancel.ahead.late." + one.lateMoney(), one.lateDays()));
      }
      if (one.series() && one.nothingOnceBegun() && one.money() != CancelMoney.NOTHING) {
        said.add(say.text("cancel.ahead.begun"));
      }
      if (one.giveBack()) {
        said.add(say.text("cancel.ahead.give-back"));
      }
    }
    return String.join(" ", said);
  }

  private static String until(Wording say, CancelAhead one) {
    if (one.isEach()) {
      return say.text("cancel.ahead.each", one.activityName(), one.first(), one.last());
    }
    return say.text(
        one.series() ? "cancel.ahead.series" : "cancel.ahead.one", one.activityName(), one.first());
  }
}
