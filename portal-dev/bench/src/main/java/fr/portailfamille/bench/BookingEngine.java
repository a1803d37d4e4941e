package fr.portailfamille.bench;

import fr.portailfamille.basket.BasketService;
import fr.portailfamille.basket.SubmitPlanningCommand;
import fr.portailfamille.booking.HoldOutcome;
import fr.portailfamille.booking.Wish;
import fr.portailfamille.shared.Entrance;
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
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A family that books ten dates and gives them back, over and over within one request: the EJBs are
 * called as a page calls them, and nothing of HTTP is measured. Put into the WAR of a copy of the
 * EAR, never into the delivered file.
 */
@WebServlet("/bench/book")
public class BookingEngine extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private SecurityContext security;
  @Inject private Entrance entrance;
  @Inject private BasketService baskets;

  /** Answers with the number of bookings between the end of the warm-up and the end. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    logIn(request, response);
    long household = number(request, "household");
    long regie = number(request, "regie");
    long enrolment = number(request, "enrolment");
    List<Long> sessions =
        Arrays.stream(request.getParameter("sessions").split(",")).map(Long::valueOf).toList();
    int dates = (int) number(request, "dates");
    long begin = System.nanoTime() + number(request, "warmSeconds") * 1_000_000_000L;
    long end = begin + number(request, "seconds") * 1_000_000_000L;
    Random random = new Random(household);
    long counted = 0;
    for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
      int first = random.nextInt(sessions.size() - dates + 1);
      List<Wish> wishes =
          sessions.subList(first, first + dates).stream()
              .map(session -> new Wish(enrolment, session))
              .toList();
      bookAndGiveBack(household, regie, wishes);
      counted += now >= begin ? 1 : 0;
    }
    response.setContentType("text/plain");
    response.getWriter().print(counted);
  }

  private void bookAndGiveBack(long household, long regie, List<Wish> wishes) {
    HoldOutcome outcome =
        entrance.enter(
            () -> baskets.submit(new SubmitPlanningCommand(household, regie, wishes, List.of())));
    if (outcome.held() != wishes.size()) {
      throw new IllegalStateException("Held " + outcome.held() + ": " + outcome.refused());
    }
    entrance.enter(() -> baskets.discard(household, outcome.basketId()));
  }

  private void logIn(HttpServletRequest request, HttpServletResponse response) {
    AuthenticationStatus status =
        security.authenticate(
            request,
            response,
            AuthenticationParameters.withParams()
                .credential(
                    new UsernamePasswordCredential(
                        request.getParameter("login"), request.getParameter("password")))
                .newAuthentication(true));
    if (status != AuthenticationStatus.SUCCESS) {
      throw new IllegalStateException("Not let in: " + status);
    }
  }

  private static long number(HttpServletRequest request, String name) {
    return Long.parseLong(request.getParameter(name));
  }
}
