package fr.portailfamille.it.places;

import fr.portailfamille.basket.AccountPaymentService;
import fr.portailfamille.basket.BasketPaymentService;
import fr.portailfamille.basket.BasketService;
import fr.portailfamille.basket.PayAccountCommand;
import fr.portailfamille.basket.PayableAccount;
import fr.portailfamille.basket.RemoveBookingsCommand;
import fr.portailfamille.basket.SubmitPlanningCommand;
import fr.portailfamille.booking.BookingDesk;
import fr.portailfamille.booking.BookingRequestLine;
import fr.portailfamille.booking.BookingRequestView;
import fr.portailfamille.booking.BookingService;
import fr.portailfamille.booking.CancelCommand;
import fr.portailfamille.booking.CancelMoney;
import fr.portailfamille.booking.CancellationService;
import fr.portailfamille.booking.CloseDaysCommand;
import fr.portailfamille.booking.ClosingDesk;
import fr.portailfamille.booking.ClosingPreview;
import fr.portailfamille.booking.Closings;
import fr.portailfamille.booking.DeskBookCommand;
import fr.portailfamille.booking.DeskCancelCommand;
import fr.portailfamille.booking.DeskMoveCommand;
import fr.portailfamille.booking.EnrolCommand;
import fr.portailfamille.booking.EnrolmentService;
import fr.portailfamille.booking.ExtraPlacesCommand;
import fr.portailfamille.booking.FamilyBookCommand;
import fr.portailfamille.booking.FamilyBookingDesk;
import fr.portailfamille.booking.FamilyDeskCheck;
import fr.portailfamille.booking.HoldOutcome;
import fr.portailfamille.booking.JoinOutcome;
import fr.portailfamille.booking.JoinWaitingListCommand;
import fr.portailfamille.booking.MoveWaitingCommand;
import fr.portailfamille.booking.PlaceDesk;
import fr.portailfamille.booking.PlaceToCancel;
import fr.portailfamille.booking.ResaleService;
import fr.portailfamille.booking.SetSiteCapacityCommand;
import fr.portailfamille.booking.SiteDesk;
import fr.portailfamille.booking.WaitingOffers;
import fr.portailfamille.booking.WaitingService;
import fr.portailfamille.booking.Wish;
import fr.portailfamille.booking.WishesView;
import fr.portailfamille.identity.AccountService;
import fr.portailfamille.identity.Device;
import fr.portailfamille.identity.LoginSessionService;
import fr.portailfamille.payment.EndRefundCommand;
import fr.portailfamille.payment.RefundDesk;
import fr.portailfamille.payment.RefundExamination;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A counter for tests, put into the WAR of a copy of the EAR: a logged-in family calls the faces
 * through it as a page would, with whatever ids it likes.
 */
@WebServlet("/counter/*")
public class Counter extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger log = Logger.getLogger(Counter.class.getName());

  @Inject private SecurityContext security;
  @Inject private Entrance entrance;
  @Inject private AccountService accounts;
  @Inject private LoginSessionService sessions;
  @Inject private BookingService bookings;
  @Inject private EnrolmentService enrolments;
  @Inject private BasketService baskets;
  @Inject private BasketPaymentService paying;
  @Inject private AccountPaymentService accountPayments;
  @Inject private RefundDesk refunds;
  @Inject private RefundExamination refundExamination;
  @Inject private WaitingService waiting;
  @Inject private WaitingOffers offers;
  @Inject private CancellationService cancellations;
  @Inject private ResaleService resales;
  @Inject private ClosingDesk closingDesk;
  @Inject private Closings closings;
  @Inject private PlaceDesk desk;
  @Inject private BookingDesk bookingDesk;
  @Inject private SiteDesk sites;
  @Inject private FamilyBookingDesk familyDesk;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    String answer;
    try {
      answer =
          switch (request.getPathInfo()) {
            case "/login" -> login(request, response);
            case "/enrol" -> enrol(request);
            case "/period" -> period(request);
            case "/periods" -> periods(request);
            case "/wishes" -> wishes(request);
            case "/request" -> request(request);
            case "/requests" -> requests(request);
            case "/remove" -> remove(request);
            case "/submit" -> submit(request);
            case "/planning" -> planning(request);
            case "/basket" -> basket(request);
            case "/discard" -> discard(request);
            case "/pay" -> pay(request);
            case "/pay-account" -> payAccount(request);
            case "/payable" -> payable(request);
            case "/refund" -> refund();
            case "/end-refund" -> endRefund(request);
            case "/sweep" -> sweep();
            case "/join" -> join(request);
            case "/waiting" -> waiting(request);
            case "/withdraw" -> withdraw(request);
            case "/accept" -> accept(request);
            case "/promote" -> promote(request);
            case "/change" -> change(request);
            case "/cancel" -> cancel(request);
            case "/preview" -> preview(request);
            case "/resell" -> resell();
            case "/close" -> close(request);
            case "/closings" -> closings();
            case "/move" -> move(request);
            case "/extra" -> extra(request);
            case "/site" -> site(request);
            case "/family-book" -> familyBook(request);
            case "/family-check" -> familyCheck(request);
            case "/desk-book" -> deskBook(request);
            case "/desk-cancel" -> deskCancel(request);
            case "/desk-move" -> deskMove(request);
            default -> throw new IllegalArgumentException(request.getPathInfo());
          };
    } catch (RefusedException refused) {
      answer = "refused " + keys(refused.refusals());
    } catch (RuntimeException unforeseen) {
      // told whole to the test: the log of a server somewhere else is not at hand
      log.log(Level.SEVERE, "the counter's " + request.getPathInfo() + " failed", unforeseen);
      response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      answer = causes(unforeseen);
    }
    if (!response.isCommitted()) {
      response.getWriter().print(answer);
    }
  }

  /** Every exception of the chain with the first lines of ours that it passed. */
  private static String causes(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .limit(10)
        .map(
            one ->
                one
                    + Arrays.stream(one.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("fr.portailfamille"))
                        .limit(6)
                        .map(frame -> "\n    at " + frame)
                        .collect(Collectors.joining()))
        .collect(Collectors.joining("\n  because of "));
  }

  private String login(HttpServletRequest request, HttpServletResponse response) {
    AuthenticationStatus status =
        security.authenticate(
            request,
            response,
            AuthenticationParameters.withParams()
                .credential(
                    new UsernamePasswordCredential(
                        request.getParameter("login"), request.getParameter("password")))
                .newAuthentication(true));
    if (status == AuthenticationStatus.SUCCESS) {
      // as the login page: without it the portal's pages take the session for one that was ended
      long account = accounts.withLogin(request.getParameter("login")).orElseThrow();
      request
          .getSession()
          .setAttribute(
              "portal.login.token",
              entrance.enter(() -> sessions.open(account, Device.of(null), "127.0.0.1")));
    }
    return status.name();
  }

  private String enrol(HttpServletRequest request) {
    long id =
        entrance.enter(
            () ->
                enrolments.enrol(
                    new EnrolCommand(
                        number(request, "household"),
                        number(request, "person"),
                        number(request, "activity"))));
    return "enrolled " + id;
  }

  private String period(HttpServletRequest request) {
    long id =
        entrance.enter(
            () ->
                enrolments.choosePeriod(
                    new EnrolCommand(
                        number(request, "household"),
                        number(request, "person"),
                        number(request, "activity"))));
    return "enrolled " + id;
  }

  /** Every period with the reasons against it: «12:», «14:AgeOutside». */
  private String periods(HttpServletRequest request) {
    return entrance
        .enter(() -> enrolments.periods(number(request, "household"), number(request, "person")))
        .stream()
        .map(offer -> offer.activity().id() + ":" + keys(offer.refusals()))
        .collect(Collectors.joining(" "));
  }

  private String wishes(HttpServletRequest request) {
    WishesView wishes =
        entrance.enter(
            () ->
                bookings.wishes(
                    number(request, "household"),
                    number(request, "enrolment"),
                    numbers(request, "sessions")));
    return "free "
        + wishes.free().size()
        + " cents "
        + wishes.total().cents()
        + " refused "
        + wishes.refused().stream().map(d -> keys(d.refusals())).collect(Collectors.joining(" "));
  }

  private String request(HttpServletRequest request) {
    BookingRequestView found =
        entrance.enter(
            () -> bookings.request(number(request, "household"), number(request, "number")));
    return say(found.request()) + " lines " + found.lines().size();
  }

  private String requests(HttpServletRequest request) {
    return entrance.enter(() -> bookings.requests(number(request, "household"))).stream()
        .map(Counter::say)
        .collect(Collectors.joining("\n"));
  }

  private static String say(BookingRequestLine line) {
    return line.firstName() + " " + line.state() + " " + line.total().cents();
  }

  private String remove(HttpServletRequest request) {
    entrance.enter(
        () ->
            baskets.remove(
                new RemoveBookingsCommand(
                    number(request, "household"),
                    number(request, "basket"),
                    numbers(request, "bookings"))));
    return "removed";
  }

  private String submit(HttpServletRequest request) {
    List<Wish> wishes = wishes(numbers(request, "enrolment"), numbers(request, "sessions"));
    List<Long> released = numbers(request, "released");
    HoldOutcome outcome =
        entrance.enter(
            () ->
                baskets.submit(
                    new SubmitPlanningCommand(
                        number(request, "household"), number(request, "regie"), wishes, released)));
    return "held "
        + outcome.held()
        + " released "
        + outcome.released()
        + " refused "
        + outcome.refused().stream().map(w -> keys(w.refusals())).collect(Collectors.joining(" "));
  }

  private String planning(HttpServletRequest request) {
    return entrance.enter(
        () ->
            "blocks "
                + bookings
                    .planning(
                        number(request, "household"),
                        null,
                        LocalDate.parse(request.getParameter("from")),
                        LocalDate.parse(request.getParameter("to")))
                    .blocks()
                    .size());
  }

  private String basket(HttpServletRequest request) {
    return entrance.enter(
        () ->
            "basket "
                + baskets.basket(number(request, "household"), number(request, "basket")).status());
  }

  private String discard(HttpServletRequest request) {
    entrance.enter(() -> baskets.discard(number(request, "household"), number(request, "basket")));
    return "discarded";
  }

  private String pay(HttpServletRequest request) {
    return "paying "
        + entrance
            .enter(() -> paying.pay(number(request, "household"), number(request, "basket")))
            .map(started -> started.reference())
            .orElse("nothing");
  }

  /** What the timer does for refunds. */
  private String refund() {
    refunds.tryDue(1000);
    return "tried";
  }

  private String endRefund(HttpServletRequest request) {
    EndRefundCommand command =
        new EndRefundCommand(
            number(request, "refund"),
            Boolean.parseBoolean(request.getParameter("returned")),
            request.getParameter("reason"));
    entrance.enter(() -> refundExamination.end(command));
    return "ended";
  }

  private String payAccount(HttpServletRequest request) {
    PayAccountCommand command =
        new PayAccountCommand(
            number(request, "household"),
            number(request, "regie"),
            Money.ofCents(number(request, "cents")));
    return "paying " + entrance.enter(() -> accountPayments.pay(command)).reference();
  }

  /** «due 3105 least 106 blocked true paying false». */
  private String payable(HttpServletRequest request) {
    PayableAccount account =
        entrance.enter(
            () -> accountPayments.payable(number(request, "household"), number(request, "regie")));
    return "due %d least %d blocked %s paying %s"
        .formatted(
            account.due().cents(),
            account.least().cents(),
            account.isBlocking(),
            account.payingUntil() != null);
  }

  /** What the timer does every fifteen seconds. */
  private String sweep() {
    List<Long> lapsed = entrance.enter(() -> baskets.lapsed(1000));
    lapsed.forEach(basket -> entrance.enter(() -> baskets.expire(basket)));
    return "swept " + lapsed.size();
  }

  private String join(HttpServletRequest request) {
    List<Long> enrolments = numbers(request, "enrolment");
    List<Wish> wishes = wishes(enrolments, numbers(request, "sessions"));
    JoinOutcome outcome =
        entrance.enter(
            () ->
                waiting.join(
                    new JoinWaitingListCommand(
                        number(request, "household"), wishes, enrolments.size() > 1)));
    return "joined "
        + outcome.joined()
        + " refused "
        + outcome.refused().stream().map(w -> keys(w.refusals())).collect(Collectors.joining(" "));
  }

  /** Every session for everybody. */
  private static List<Wish> wishes(List<Long> enrolments, List<Long> sessions) {
    return enrolments.stream()
        .flatMap(e -> sessions.stream().map(session -> new Wish(e, session)))
        .toList();
  }

  /** «3», «offered», «offered in basket», of all that the household waits for. */
  private String waiting(HttpServletRequest request) {
    return entrance.enter(() -> waiting.places(number(request, "household"))).stream()
        .map(
            place ->
                place.isOffered()
                    ? place.basketId() == 0 ? "offered" : "offered in basket"
                    : String.valueOf(place.rank()))
        .collect(Collectors.joining(", "));
  }

  private String withdraw(HttpServletRequest request) {
    entrance.enter(() -> waiting.withdraw(number(request, "household"), number(request, "entry")));
    return "withdrawn";
  }

  private String accept(HttpServletRequest request) {
    long basket =
        entrance.enter(
            () -> baskets.accept(number(request, "household"), number(request, "entry")));
    return "basket " + basket;
  }

  /** What the timer does for those who wait. */
  /** As the timer does, for all parties or for so many. */
  private String promote(HttpServletRequest request) {
    String most = request.getParameter("most");
    entrance.enter(() -> offers.endWhatIsOver());
    entrance
        .enter(() -> offers.unanswered(1000))
        .forEach(party -> entrance.enter(() -> offers.endUnanswered(party)));
    List<Long> due = entrance.enter(() -> offers.due(most == null ? 1000 : Integer.parseInt(most)));
    due.forEach(party -> entrance.enter(() -> offers.offer(party)));
    return "promoted";
  }

  /**
   * Days ticked and confirmed places unticked: «confirmed 1 line 0 held 0 cancelled 1 refused ».
   */
  private String change(HttpServletRequest request) {
    HoldOutcome outcome =
        entrance.enter(
            () ->
                baskets.submit(
                    new SubmitPlanningCommand(
                        number(request, "household"),
                        number(request, "regie"),
                        numbers(request, "sessions").stream()
                            .map(session -> new Wish(number(request, "enrolment"), session))
                            .toList(),
                        List.of(),
                        places(request))));
    return "confirmed "
        + outcome.confirmed().size()
        + " line "
        + outcome.inLine().size()
        + " held "
        + outcome.held()
        + " cancelled "
        + outcome.cancelled().size()
        + " refused "
        + outcome.refused().stream().map(w -> keys(w.refusals())).collect(Collectors.joining(" "));
  }

  private String cancel(HttpServletRequest request) {
    return "cancelled "
        + entrance
            .enter(
                () ->
                    cancellations.cancel(
                        new CancelCommand(number(request, "household"), places(request))))
            .size();
  }

  /** «CANCELLABLE ACCOUNT, UNSOLD IF_RESOLD». */
  private String preview(HttpServletRequest request) {
    return entrance
        .enter(
            () -> cancellations.preview(number(request, "household"), numbers(request, "bookings")))
        .stream()
        .map(line -> line.state() + " " + line.money())
        .collect(Collectors.joining(", "));
  }

  /** What the timer does for places that were given back. */
  private String resell() {
    List<Long> due = entrance.enter(() -> resales.due(1000));
    due.forEach(booking -> entrance.enter(() -> resales.settle(booking)));
    return "resold";
  }

  /** As staff: «days 1 confirmed 2 held 1 waiting 1 families 4 cards 0 cents 800», closes them. */
  private String close(HttpServletRequest request) {
    LocalDate day = LocalDate.parse(request.getParameter("day"));
    long activity = number(request, "activity");
    ClosingPreview seen = entrance.enter(() -> closingDesk.preview(activity, day, day));
    entrance.enter(
        () ->
            closingDesk.close(
                new CloseDaysCommand(activity, day, day, request.getParameter("reason"))));
    return "days "
        + seen.days()
        + " confirmed "
        + seen.confirmed()
        + " held "
        + seen.held()
        + " waiting "
        + seen.waiting()
        + " families "
        + seen.families()
        + " cards "
        + seen.onCards().cents()
        + " cents "
        + seen.credit().cents();
  }

  /** What the timer does for families of closed days. */
  private String closings() {
    List<Closings.Due> due = entrance.enter(() -> closings.due(1000));
    due.forEach(family -> entrance.enter(() -> closings.settle(family)));
    return "told " + due.size();
  }

  /** «50-ACCOUNT,100-NOTHING». */
  private static List<PlaceToCancel> places(HttpServletRequest request) {
    String list = request.getParameter("places");
    return list == null
        ? List.of()
        : Arrays.stream(list.split(","))
            .map(place -> place.split("-"))
            .map(part -> new PlaceToCancel(Long.parseLong(part[0]), CancelMoney.valueOf(part[1])))
            .toList();
  }

  private String move(HttpServletRequest request) {
    entrance.enter(
        () ->
            desk.move(
                new MoveWaitingCommand(
                    number(request, "entry"), (int) number(request, "rank"), "au hasard")));
    return "moved";
  }

  private String deskBook(HttpServletRequest request) {
    entrance.enter(
        () ->
            bookingDesk.book(
                new DeskBookCommand(
                    number(request, "enrolment"),
                    number(request, "session"),
                    request.getParameter("reason"),
                    false,
                    "true".equals(request.getParameter("extra")),
                    request.getParameter("word"))));
    return "booked";
  }

  private String deskCancel(HttpServletRequest request) {
    entrance.enter(
        () ->
            bookingDesk.cancel(
                new DeskCancelCommand(
                    number(request, "booking"),
                    CancelMoney.valueOf(request.getParameter("money")),
                    request.getParameter("reason"),
                    request.getParameter("word"))));
    return "cancelled";
  }

  private String deskMove(HttpServletRequest request) {
    entrance.enter(
        () ->
            bookingDesk.move(
                new DeskMoveCommand(
                    number(request, "booking"),
                    number(request, "session"),
                    request.getParameter("reason"),
                    "true".equals(request.getParameter("extra")),
                    request.getParameter("word"))));
    return "moved";
  }

  private String extra(HttpServletRequest request) {
    entrance.enter(
        () ->
            desk.openExtra(
                new ExtraPlacesCommand(
                    number(request, "pool"), (int) number(request, "extra"), "au hasard")));
    return "opened";
  }

  private String familyBook(HttpServletRequest request) {
    entrance.enter(
        () ->
            familyDesk.book(
                new FamilyBookCommand(
                    number(request, "household"),
                    number(request, "person"),
                    number(request, "session"),
                    request.getParameter("reason"),
                    "true".equals(request.getParameter("extra")),
                    request.getParameter("word"))));
    return "booked";
  }

  /** «enrols true passable SchoolLevelMissing blocking , coming 1». */
  private String familyCheck(HttpServletRequest request) {
    return entrance.enter(
        () -> {
          FamilyDeskCheck found =
              familyDesk.check(
                  number(request, "household"),
                  number(request, "person"),
                  number(request, "session"));
          return "enrols "
              + found.enrols()
              + " passable "
              + keys(found.check().passable())
              + " blocking "
              + keys(found.check().blocking())
              + " coming "
              + familyDesk.coming(number(request, "household")).lines().size();
        });
  }

  /** As staff: the capacity of a structure in the morning, from a day on. */
  private String site(HttpServletRequest request) {
    entrance.enter(
        () ->
            sites.set(
                new SetSiteCapacityCommand(
                    number(request, "structure"),
                    LocalDate.parse(request.getParameter("from")),
                    (int) number(request, "morning"),
                    null)));
    return "set";
  }

  private static long number(HttpServletRequest request, String name) {
    return Long.parseLong(request.getParameter(name));
  }

  private static List<Long> numbers(HttpServletRequest request, String name) {
    String list = request.getParameter(name);
    return list == null
        ? List.of()
        : Arrays.stream(list.split(",")).filter(s -> !s.isEmpty()).map(Long::valueOf).toList();
  }

  private static String keys(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::key).collect(Collectors.joining("+"));
  }
}
