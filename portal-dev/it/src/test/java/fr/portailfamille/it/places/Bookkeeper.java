package fr.portailfamille.it.places;

import fr.portailfamille.billing.AccountSummary;
import fr.portailfamille.billing.InvoiceLineCommand;
import fr.portailfamille.billing.InvoiceService;
import fr.portailfamille.billing.IssueInvoiceCommand;
import fr.portailfamille.billing.LedgerService;
import fr.portailfamille.billing.StatementService;
import fr.portailfamille.booking.BookingRequestLine;
import fr.portailfamille.booking.BookingRequestView;
import fr.portailfamille.booking.BookingService;
import fr.portailfamille.booking.PricedDays;
import fr.portailfamille.payment.PaymentService;
import fr.portailfamille.payment.PendingPayment;
import fr.portailfamille.payment.StartPaymentCommand;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.Money;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Stands beside the {@link Counter} in the WAR of a copy of the EAR: stops the portal's clock,
 * writes invoices and payments, and reads back what a family is shown.
 */
@WebServlet("/bookkeeper/*")
public class Bookkeeper extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private Entrance entrance;
  @Inject private BusinessClock clock;
  @Inject private InvoiceService invoices;
  @Inject private LedgerService ledger;
  @Inject private StatementService statements;
  @Inject private PaymentService payments;
  @Inject private BookingService bookings;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    String answer =
        switch (request.getPathInfo()) {
          case "/clock" -> stop(request.getParameter("at"));
          case "/invoice" -> entrance.enter(() -> invoice(request));
          case "/start" -> entrance.enter(() -> start(request));
          case "/payment" -> entrance.enter(() -> payment(request));
          case "/account" -> entrance.enter(() -> account(request));
          case "/request" -> entrance.enter(() -> request(request));
          default -> throw new IllegalArgumentException(request.getPathInfo());
        };
    response.getWriter().print(answer);
  }

  /** Stops the clock at an instant, or lets it run again. */
  private String stop(String at) {
    clock.use(
        at.isEmpty() ? Clock.systemUTC() : Clock.fixed(Instant.parse(at), BusinessClock.PARIS));
    return "stopped";
  }

  private String invoice(HttpServletRequest request) {
    LocalDate day = clock.today();
    return invoices
        .issue(
            new IssueInvoiceCommand(
                number(request, "household"),
                number(request, "regie"),
                "it:" + request.getParameter("source"),
                day,
                day,
                List.of(new InvoiceLineCommand("Accueil", "Jules", 1, cents(request), "IT")),
                null))
        .number();
  }

  private String start(HttpServletRequest request) {
    return payments
        .start(
            new StartPaymentCommand(
                number(request, "household"),
                number(request, "regie"),
                cents(request),
                "it:" + request.getParameter("source"),
                null,
                Duration.ofMinutes(15)))
        .reference();
  }

  private String payment(HttpServletRequest request) {
    ledger.recordPayment(
        number(request, "household"),
        number(request, "regie"),
        cents(request),
        number(request, "attempt"),
        "IT");
    return "recorded";
  }

  private String account(HttpServletRequest request) {
    long household = number(request, "household");
    List<PendingPayment> pending = payments.pending(household);
    Money underWay = pending.stream().map(PendingPayment::amount).reduce(Money.ZERO, Money::plus);
    return statements.accounts(household).stream()
            .map(Bookkeeper::say)
            .collect(Collectors.joining("\n"))
        + "; pending "
        + underWay
        + " ("
        + pending.size()
        + ")";
  }

  private static String say(AccountSummary account) {
    return "invoiced %s (%d), paid %s (%d), due %s (%d unsettled)"
        .formatted(
            account.invoiced(),
            account.invoices(),
            account.paid(),
            account.payments(),
            account.due(),
            account.unsettled());
  }

  /** Who, in which state, made when, for which days, until when, and at which price. */
  private String request(HttpServletRequest request) {
    BookingRequestView found =
        bookings.request(number(request, "household"), number(request, "number"));
    BookingRequestLine line = found.request();
    return "%s %s %s, %s to %s, until %s; %s"
        .formatted(
            line.firstName(),
            line.state(),
            line.createdAt().atZone(BusinessClock.PARIS).toLocalDateTime(),
            line.firstDay(),
            line.lastDay(),
            line.holdUntil() == null
                ? "never"
                : line.holdUntil().atZone(BusinessClock.PARIS).toLocalTime(),
            PricedDays.of(found.counted()).stream()
                .map(d -> d.quantity() + " x " + d.unitPrice() + " = " + d.amount())
                .collect(Collectors.joining(" + ")));
  }

  private static Money cents(HttpServletRequest request) {
    return Money.ofCents(number(request, "cents"));
  }

  private static long number(HttpServletRequest request, String name) {
    return Long.parseLong(request.getParameter(name));
  }
}
