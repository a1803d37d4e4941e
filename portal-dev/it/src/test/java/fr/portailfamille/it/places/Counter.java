package fr.portailfamille.it.places;

import fr.portailfamille.basket.BasketService;
import fr.portailfamille.basket.SubmitPlanningCommand;
import fr.portailfamille.booking.BookingService;
import fr.portailfamille.booking.EnrolCommand;
import fr.portailfamille.booking.HoldOutcome;
import fr.portailfamille.booking.Wish;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A counter for tests, put into the WAR of a copy of the EAR: a logged-in family calls the faces
 * through it as a page would, with whatever ids it likes.
 */
@WebServlet("/counter/*")
public class Counter extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private SecurityContext security;
  @Inject private Entrance entrance;
  @Inject private BookingService bookings;
  @Inject private BasketService baskets;

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
            case "/submit" -> submit(request);
            case "/planning" -> planning(request);
            case "/basket" -> basket(request);
            case "/discard" -> discard(request);
            case "/pay" -> pay(request);
            case "/sweep" -> sweep();
            default -> throw new IllegalArgumentException(request.getPathInfo());
          };
    } catch (RefusedException refused) {
      answer = "refused " + keys(refused.refusals());
    }
    if (!response.isCommitted()) {
      response.getWriter().print(answer);
    }
  }

  private String login(HttpServletRequest request, HttpServletResponse response) {
    return security
        .authenticate(
            request,
            response,
            AuthenticationParameters.withParams()
                .credential(
                    new UsernamePasswordCredential(
                        request.getParameter("login"), request.getParameter("password")))
                .newAuthentication(true))
        .name();
  }

  private String enrol(HttpServletRequest request) {
    long id =
        entrance.enter(
            () ->
                bookings.enrol(
                    new EnrolCommand(
                        number(request, "household"),
                        number(request, "person"),
                        number(request, "activity"))));
    return "enrolled " + id;
  }

  private String submit(HttpServletRequest request) {
    List<Wish> wishes =
        Arrays.stream(request.getParameter("sessions").split(","))
            .filter(s -> !s.isEmpty())
            .map(s -> new Wish(number(request, "enrolment"), Long.parseLong(s)))
            .toList();
    List<Long> released =
        request.getParameter("released") == null
            ? List.of()
            : Arrays.stream(request.getParameter("released").split(","))
                .map(Long::valueOf)
                .toList();
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
                        java.time.LocalDate.parse(request.getParameter("from")),
                        java.time.LocalDate.parse(request.getParameter("to")))
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
            .enter(() -> baskets.pay(number(request, "household"), number(request, "basket")))
            .map(started -> started.reference())
            .orElse("nothing");
  }

  /** What the timer does every fifteen seconds. */
  private String sweep() {
    List<Long> lapsed = entrance.enter(() -> baskets.lapsed(1000));
    lapsed.forEach(basket -> entrance.enter(() -> baskets.expire(basket)));
    return "swept " + lapsed.size();
  }

  private static long number(HttpServletRequest request, String name) {
    return Long.parseLong(request.getParameter(name));
  }

  private static String keys(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::key).collect(Collectors.joining("+"));
  }
}
