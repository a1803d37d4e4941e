package fr.portailfamille.web.follow;

import fr.portailfamille.booking.CalendarContent;
import fr.portailfamille.booking.CalendarFeedService;
import fr.portailfamille.booking.FetchedTooOften;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.RefusedException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Agenda: {@code /calendar/<secret>.ics}, for programs that have no login and no session. Wrong and
 * old addresses are «not found» without a word more, and without a page.
 */
@WebServlet("/calendar/*")
public class CalendarFile extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** 256 bits, as the address says them. */
  private static final Pattern ADDRESS = Pattern.compile("/([A-Za-z0-9_-]{43})\\.ics");

  private static final int TOO_MANY = 429;

  @Inject private transient CalendarFeedService feeds;
  @Inject private transient Entrance entrance;
  @Inject private transient BusinessClock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("X-Robots-Tag", "noindex");
    Matcher address = ADDRESS.matcher(String.valueOf(request.getPathInfo()));
    if (!address.matches()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      send(response, entrance.enter(() -> feeds.fetch(address.group(1))));
    } catch (RefusedException refused) {
      if (refused.refusals().stream().anyMatch(FetchedTooOften.class::isInstance)) {
        response.setHeader("Retry-After", "3600");
        response.setStatus(TOO_MANY);
      } else {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      }
    }
  }

  private void send(HttpServletResponse response, CalendarContent content) throws IOException {
    byte[] text = new CalendarText(content, clock.now()).text().getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/calendar;charset=UTF-8");
    response.setHeader("Content-Disposition", "inline; filename=\"agenda.ics\"");
    response.setHeader("Cache-Control", "private, max-age=900");
    response.setContentLength(text.length);
    response.getOutputStream().write(text);
  }
}
