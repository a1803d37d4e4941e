package fr.portailfamille.it.places;

import fr.portailfamille.billing.CreditService;
import fr.portailfamille.document.CheckService;
import fr.portailfamille.document.DocumentService;
import fr.portailfamille.household.HouseholdFound;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.LoginDesk;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.HolidayRegion;
import fr.portailfamille.organisation.PublicHolidays;
import fr.portailfamille.organisation.SchoolCalendar;
import fr.portailfamille.organisation.SchoolZone;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.ScopeKind;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.payment.ExaminationService;
import fr.portailfamille.payment.PaymentStory;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** The counter's other side: whoever is logged in asks what only staff may know. */
@WebServlet("/counter/staff")
public class StaffCounter extends CounterServlet {

  private static final long serialVersionUID = 1L;

  @Inject private CreditService credits;
  @Inject private ExaminationService examination;
  @Inject private HouseholdService households;
  @Inject private LoginDesk logins;
  @Inject private DocumentService documents;
  @Inject private CheckService checks;
  @Inject private SettingService settings;
  @Inject private SchoolCalendar calendar;

  @Override
  protected String told(HttpServletRequest request) {
    return switch (request.getParameter("about")) {
      case "credits" ->
          credits.count()
              + " "
              + credits.lines().stream()
                  .map(line -> line.amount() + " " + line.payments())
                  .collect(Collectors.joining(", "));
      case "stuck" ->
          examination.stuckCount()
              + " "
              + examination.stuck().stream()
                  .map(line -> line.reference() + " " + line.obstacle())
                  .collect(Collectors.joining(", "));
      case "aside" ->
          examination.seesMessagesAside()
              + " "
              + (examination.asideCount() > 0)
              + " "
              + examination.aside().stream()
                  .map(message -> message.reason() + " " + message.beginning())
                  .collect(Collectors.joining(", "));
      case "stories" ->
          examination.stories(Long.parseLong(request.getParameter("household"))).stream()
              .map(story -> story.reference() + " " + story.settlement() + " " + steps(story))
              .collect(Collectors.joining(", "));
      case "families" ->
          households.search(request.getParameter("name")).stream()
              .map(HouseholdFound::number)
              .collect(Collectors.joining(","));
      case "family" ->
          households
              .requireStaff(household(request), Duty.valueOf(request.getParameter("duty")))
              .number();
      case "required" -> String.valueOf(documents.required(household(request)).size());
      case "code" ->
          logins
              .newCode(household(request), Long.parseLong(request.getParameter("account")))
              .login();
      case "documents" -> String.valueOf(checks.toCheck());
      case "settings" ->
          String.valueOf(
              settings
                      .lines(
                          new Scope(
                              ScopeKind.valueOf(request.getParameter("scope")),
                              Long.parseLong(request.getParameter("id"))))
                      .size()
                  > 0);
      case "calendar" -> calendar(request.getParameter("csv"));
      case "public-holidays" ->
          PublicHolidays.of(HolidayRegion.valueOf(request.getParameter("region")))
              .between(LocalDate.of(2027, 5, 1), LocalDate.of(2027, 5, 31))
              .toString();
      default -> throw new IllegalArgumentException(request.getParameter("about"));
    };
  }

  /** Brings the ministry's file and tells what zone C has afterwards. */
  private String calendar(String csv) {
    try {
      Path file = Files.createTempFile("calendar", ".csv");
      try {
        Files.writeString(file, csv);
        int taken = calendar.bring(file).holidays();
        return taken
            + " "
            + calendar
                .holidays(SchoolZone.C, LocalDate.of(2031, 9, 1), LocalDate.of(2032, 8, 31))
                .stream()
                .map(h -> h.name() + " " + h.firstDay() + " " + h.lastDay())
                .collect(Collectors.joining(", "));
      } finally {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static long household(HttpServletRequest request) {
    return Long.parseLong(request.getParameter("household"));
  }

  private static String steps(PaymentStory story) {
    return story.steps().stream().map(step -> step.kind().name()).collect(Collectors.joining(">"));
  }
}
