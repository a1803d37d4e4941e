package fr.portailfamille.it.places;

import fr.portailfamille.basket.BasketService;
import fr.portailfamille.basket.BookSeriesCommand;
import fr.portailfamille.booking.BookedItem;
import fr.portailfamille.booking.CancelMoney;
import fr.portailfamille.booking.DeskCancelCommand;
import fr.portailfamille.booking.SeriesDesk;
import fr.portailfamille.booking.SeriesDeskCommand;
import fr.portailfamille.booking.SeriesItem;
import fr.portailfamille.booking.SeriesOutcome;
import fr.portailfamille.booking.SeriesService;
import fr.portailfamille.booking.SeriesWaitingService;
import fr.portailfamille.booking.SeriesWish;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Beside the {@link Counter}: asks for series, outings and stays as their page would. */
@WebServlet("/series-counter/*")
public class SeriesCounter extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private Entrance entrance;
  @Inject private BasketService baskets;
  @Inject private SeriesService series;
  @Inject private SeriesWaitingService waiting;
  @Inject private SeriesDesk desk;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    String answer;
    try {
      answer =
          switch (request.getPathInfo()) {
            case "/book" -> book(request);
            case "/check" -> check(request);
            case "/basket" -> basket(request);
            case "/join" -> join(request);
            case "/staff-book" -> staffBook(request);
            case "/staff-cancel" -> staffCancel(request);
            default -> throw new IllegalArgumentException(request.getPathInfo());
          };
    } catch (RefusedException refused) {
      answer = "refused " + keys(refused.refusals());
    }
    response.getWriter().print(answer);
  }

  private String book(HttpServletRequest request) {
    SeriesOutcome outcome =
        entrance.enter(
            () ->
                baskets.book(new BookSeriesCommand(number(request, "household"), wishes(request))));
    return "held %d refused %s"
        .formatted(
            outcome.held().size(),
            outcome.refused().stream()
                .map(item -> keys(item.refusals()))
                .collect(Collectors.joining(" ")));
  }

  private String join(HttpServletRequest request) {
    entrance.enter(() -> waiting.join(number(request, "household"), wishes(request).get(0)));
    return "joined";
  }

  private String staffBook(HttpServletRequest request) {
    entrance.enter(
        () ->
            desk.book(
                new SeriesDeskCommand(
                    number(request, "household"),
                    wishes(request).get(0),
                    request.getParameter("extra") != null,
                    request.getParameter("reason"),
                    "")));
    return "booked";
  }

  private String staffCancel(HttpServletRequest request) {
    entrance.enter(
        () ->
            desk.cancel(
                new DeskCancelCommand(
                    number(request, "booking"),
                    CancelMoney.ACCOUNT,
                    request.getParameter("reason"),
                    "")));
    return "cancelled";
  }

  private String check(HttpServletRequest request) {
    return entrance
        .enter(() -> series.check(number(request, "household"), wishes(request)))
        .stream()
        .map(SeriesCounter::say)
        .collect(Collectors.joining("\n"));
  }

  private static String say(SeriesItem item) {
    return item.isFree()
        ? item.dates().count() + " dates " + item.price().cents()
        : keys(item.refusals());
  }

  /** What the basket shows, a line each. */
  private String basket(HttpServletRequest request) {
    return BookedItem.of(
            entrance
                .enter(
                    () -> baskets.basket(number(request, "household"), number(request, "basket")))
                .lines())
        .stream()
        .map(
            item ->
                item.designation()
                    + ", "
                    + item.dates().text(Locale.FRENCH).replaceAll(" du .*", "")
                    + ", "
                    + item.price().cents())
        .collect(Collectors.joining("\n"));
  }

  /** «person.activity.group», several with commas. */
  private static List<SeriesWish> wishes(HttpServletRequest request) {
    return Arrays.stream(request.getParameter("wishes").split(","))
        .map(text -> text.split("\\."))
        .map(
            ids ->
                new SeriesWish(
                    Long.parseLong(ids[0]), Long.parseLong(ids[1]), Long.parseLong(ids[2])))
        .toList();
  }

  private static long number(HttpServletRequest request, String name) {
    return Long.parseLong(request.getParameter(name));
  }

  private static String keys(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::key).collect(Collectors.joining("+"));
  }
}
