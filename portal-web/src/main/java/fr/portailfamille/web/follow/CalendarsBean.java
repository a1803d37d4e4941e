package fr.portailfamille.web.follow;

import fr.portailfamille.booking.CalendarFeed;
import fr.portailfamille.booking.CalendarFeedService;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.shared.Configuration;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** «Mon agenda»: one line for the family and one for each participant, with its address or none. */
@Named("calendars")
@RequestScoped
public class CalendarsBean {

  @Inject private CalendarFeedService service;
  @Inject private FamilyPage familyPage;
  @Inject private Configuration configuration;
  @Inject private HttpServletRequest request;
  @Inject private Call call;
  @Inject private PageWording say;
  private List<Line> lines;

  /**
   * A line of the page.
   *
   * @param person null for the whole family
   * @param feed null where no address was made
   */
  public record Line(MemberView person, CalendarFeed feed, String address) {

    /** How forms name it: the person, 0 for the family. */
    public long key() {
      return person == null ? 0 : person.personId();
    }

    /** The same address, as phones open it with their calendar. */
    public String subscription() {
      return address.replaceFirst("^https?:", "webcal:");
    }
  }

  public List<Line> getLines() {
    if (lines == null) {
      List<CalendarFeed> feeds =
          call.read(() -> service.mine(familyPage.getHouseholdId())).orElse(List.of());
      lines = new ArrayList<>();
      lines.add(line(null, feeds));
      familyPage.getHousehold().participants().forEach(person -> lines.add(line(person, feeds)));
    }
    return lines;
  }

  private Line line(MemberView person, List<CalendarFeed> feeds) {
    Long id = person == null ? null : person.personId();
    CalendarFeed feed =
        feeds.stream().filter(f -> Objects.equals(f.personId(), id)).findFirst().orElse(null);
    return new Line(
        person,
        feed,
        feed == null ? "" : configuration.publicUrl() + "/calendar/" + feed.token() + ".ics");
  }

  /** «Toute la famille», or a first name. */
  public String name(Line line) {
    return line.person() == null ? say.now().text("calendars.all") : line.person().firstName();
  }

  /** «Créer l'adresse» and «Renouveler l'adresse». */
  public void make() {
    boolean reminders = "on".equals(request.getParameter("reminders"));
    if (call.done(() -> service.make(familyPage.getHouseholdId(), person(), reminders))) {
      call.success("calendars.made");
      again();
    }
  }

  public void end() {
    if (call.done(() -> service.end(familyPage.getHouseholdId(), person()))) {
      call.success("calendars.ended");
      again();
    }
  }

  private Long person() {
    String typed = String.valueOf(request.getParameter("person"));
    return typed.matches("[1-9][0-9]{0,17}") ? Long.valueOf(typed) : null;
  }

  private void again() {
    call.redirect("/family/calendars.xhtml?h=" + familyPage.getHouseholdId());
  }
}
