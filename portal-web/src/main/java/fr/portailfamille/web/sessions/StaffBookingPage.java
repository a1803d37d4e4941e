package fr.portailfamille.web.sessions;

import fr.portailfamille.booking.BookingDesk;
import fr.portailfamille.booking.BookingStatus;
import fr.portailfamille.booking.CancelItem;
import fr.portailfamille.booking.CancelMoney;
import fr.portailfamille.booking.CardReturn;
import fr.portailfamille.booking.DeskBooking;
import fr.portailfamille.booking.DeskCancelCommand;
import fr.portailfamille.booking.DeskMoveCommand;
import fr.portailfamille.booking.SeriesDesk;
import fr.portailfamille.booking.SessionFull;
import fr.portailfamille.booking.StaffReasonMissing;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A booking ({@code ?b=}) in the hands of staff: moved to another session, or cancelled. */
@Named("staffBooking")
@RequestScoped
public class StaffBookingPage {

  @Inject private BookingDesk desk;
  @Inject private SeriesDesk series;
  @Inject private PageWording say;
  @Inject private Call call;
  @Inject private FacesContext faces;
  private final Map<String, String> faults = new HashMap<>();
  private DeskBooking booking;
  private Optional<CancelItem> left;

  private Asked asked() {
    return new Asked(faces.getExternalContext().getRequestParameterMap());
  }

  /** Before the page is shown: the bookings of others are «introuvable». */
  public void check() {
    getBooking();
  }

  public DeskBooking getBooking() {
    if (booking == null && !faces.getResponseComplete()) {
      booking = call.read(() -> desk.booking(asked().id("b"))).orElse(null);
    }
    return booking;
  }

  private Optional<CancelItem> left() {
    if (left == null) {
      long id = asked().id("b");
      left =
          getBooking().line().line().isOfSeries()
              ? call.read(() -> series.left(id)).flatMap(found -> found)
              : Optional.empty();
    }
    return left;
  }

  /** All dates left of its series; null for a day, and where no other than this date is left. */
  public CancelItem getLeft() {
    long id = getBooking().line().line().id();
    return left()
        .filter(item -> item.lines().stream().anyMatch(line -> line.line().id() != id))
        .orElse(null);
  }

  /** Whether all that is left is to be cancelled: what is proposed, and what was chosen. */
  public boolean isWhole() {
    return !asked().text("scope").equals("DATE");
  }

  /** What becomes of the money: of a series for all that is left, and for this date. */
  public String moneyText(CancelMoney money) {
    String key = "staff-booking.money." + money;
    Money price = getBooking().line().line().price();
    return getLeft() == null
        ? say.it(key, price)
        : say.it(key + ".series", getLeft().price(), price);
  }

  public boolean isLive() {
    return booking.line().line().status() == BookingStatus.CONFIRMED;
  }

  public void move() {
    DeskMoveCommand command =
        new DeskMoveCommand(
            asked().id("b"),
            asked().id("to"),
            asked().text("move-reason"),
            !asked().text("extra").isEmpty(),
            asked().text("move-word"));
    change(() -> desk.move(command), "move-reason", () -> call.success("staff-booking.moved"));
  }

  public void cancel() {
    DeskCancelCommand command =
        new DeskCancelCommand(
            asked().id("b"), money(), asked().text("cancel-reason"), asked().text("cancel-word"));
    boolean whole = left().isPresent() && (getLeft() == null || isWhole());
    CancelItem all = whole ? getLeft() : null;
    change(
        () -> {
          if (whole) {
            series.cancel(command);
          } else {
            desk.cancel(command);
          }
        },
        "cancel-reason",
        () -> tellCancelled(all));
  }

  /** Of a series how many dates went, and what they were worth. */
  private void tellCancelled(CancelItem all) {
    if (all == null) {
      call.success("staff-booking.cancelled");
    } else {
      call.success("staff-booking.cancelled.series", all.lines().size(), all.price());
    }
  }

  /** What was chosen; before that the card, where the money can go back to it. */
  public CancelMoney getMoney() {
    return asked().text("money").isEmpty() && getBooking().card() == CardReturn.POSSIBLE
        ? CancelMoney.CARD
        : money();
  }

  private CancelMoney money() {
    return Stream.of(CancelMoney.CARD, CancelMoney.NOTHING)
        .filter(one -> one.name().equals(asked().text("money")))
        .findFirst()
        .orElse(CancelMoney.ACCOUNT);
  }

  public boolean isCardOffered() {
    return getBooking().card() == CardReturn.POSSIBLE;
  }

  /** Why the money cannot go back to a card where the activity gives back on cards. */
  public String getCardRefusal() {
    return getBooking().card() == CardReturn.NOT_ASKED
        ? ""
        : getBooking().card().refusal().map(say::refusal).orElse("");
  }

  /** Where the activity says whether money goes back to cards; not every reader may go there. */
  public String settingAddress() {
    return "/staff/settings.xhtml?s=ACTIVITY&i="
        + booking.session().activityId()
        + "#setting-booking.cancel-money";
  }

  private void change(Runnable work, String reasonField, Runnable done) {
    if (call.done(work, refusal -> told(refusal, reasonField))) {
      done.run();
      call.redirect(address());
    }
  }

  private boolean told(Refusal refusal, String reasonField) {
    if (refusal instanceof StaffReasonMissing) {
      fault(reasonField, say.refusal(refusal));
      return true;
    }
    if (refusal instanceof SessionFull) {
      fault("extra", say.now().text("book.fault.extra"));
      return true;
    }
    return false;
  }

  private void fault(String field, String text) {
    faults.put(field, text);
    call.fault(field, text);
  }

  public String fault(String field) {
    return faults.getOrDefault(field, "");
  }

  public String typed(String field) {
    return asked().text(field);
  }

  /** The lists of the day. */
  public String address() {
    return "/staff/day.xhtml?a=" + booking.session().activityId() + "&d=" + booking.session().day();
  }
}
