package fr.portailfamille.it.places;

import fr.portailfamille.booking.GroupPlaces;
import fr.portailfamille.booking.SeasonDesk;
import fr.portailfamille.booking.SeasonPlan;
import fr.portailfamille.booking.SeasonPreview;
import fr.portailfamille.booking.SeasonSheet;
import fr.portailfamille.catalogue.ActivityKind;
import fr.portailfamille.catalogue.ActivitySheet;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.BookingMode;
import fr.portailfamille.catalogue.CatalogueDesk;
import fr.portailfamille.catalogue.CategoryDesk;
import fr.portailfamille.catalogue.CategoryLine;
import fr.portailfamille.catalogue.DeadlineRule;
import fr.portailfamille.catalogue.GroupView;
import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.catalogue.SaveActivityCommand;
import fr.portailfamille.catalogue.SaveCategoryCommand;
import fr.portailfamille.catalogue.SavedActivity;
import fr.portailfamille.catalogue.SchoolTime;
import fr.portailfamille.catalogue.SessionPlan;
import fr.portailfamille.catalogue.UnitView;
import fr.portailfamille.pricing.PriceDesk;
import fr.portailfamille.pricing.SavePriceCommand;
import fr.portailfamille.shared.Money;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The counter of the catalogue: whoever is logged in keeps it, with any ids. */
@WebServlet("/counter/catalogue")
public class CatalogueCounter extends CounterServlet {

  private static final long serialVersionUID = 1L;

  @Inject private CatalogueDesk desk;
  @Inject private CategoryDesk categoryDesk;
  @Inject private PriceDesk prices;
  @Inject private SeasonDesk seasons;

  @Override
  protected String told(HttpServletRequest request) {
    long activity = number(request, "activity");
    int version = (int) number(request, "version");
    switch (request.getParameter("about")) {
      case "structures":
        return desk.structures().stream()
            .map(s -> s.structure().name() + " " + s.categories().size())
            .collect(Collectors.joining(", "));
      case "category":
        return "saved "
            + categoryDesk.save(
                new SaveCategoryCommand(
                    number(request, "organisation"), null, 0, request.getParameter("name")));
      case "order":
        categoryDesk.move(number(request, "category"), true);
        return categoryDesk.of(number(request, "organisation")).stream()
            .map(CategoryLine::name)
            .collect(Collectors.joining(", "));
      case "delete category":
        categoryDesk.delete(number(request, "category"));
        return "deleted";
      case "sheet":
        return told(desk.sheet(activity));
      case "save":
        return told(desk.save(command(request, activity, version)));
      case "close":
        desk.close(activity, version, true);
        return "closed";
      case "delete":
        desk.delete(activity, version);
        return "deleted";
      case "price":
        prices.save(
            new SavePriceCommand(
                number(request, "unit"), Money.ofCents(1250), LocalDate.of(2026, 9, 1)));
        return prices.prices(activity).toString();
      case "season plan":
        seasons.save(plan(request, activity, version));
        return told(seasons.sheet(activity));
      case "season write":
        seasons.write(activity, version);
        return "asked";
      case "season":
        return told(seasons.sheet(activity));
      default:
        throw new IllegalArgumentException(request.getParameter("about"));
    }
  }

  /** The activity as it stands, or an empty one, with another name and without its first group. */
  private SaveActivityCommand command(HttpServletRequest request, long id, int version) {
    ActivityView stands = id == 0 ? null : desk.sheet(id).activity();
    List<SaveActivityCommand.Group> groups =
        stands == null
            ? List.of(new SaveActivityCommand.Group(null, "3-5 ans", 3, 5, null, null))
            : stands.groups().stream().map(CatalogueCounter::same).toList();
    List<SaveActivityCommand.Unit> units =
        stands == null
            ? List.of(unit("MATIN", "08:00", "12:00"), unit("JOURNEE", "08:00", "18:00"))
            : exchanged(stands.units());
    return new SaveActivityCommand(
        id == 0 ? null : id,
        version,
        number(request, "structure"),
        number(request, "category"),
        number(request, "regie"),
        request.getParameter("code"),
        request.getParameter("name"),
        "Atelier",
        ActivityKind.DAYS,
        BookingMode.PAY_ON_BOOKING,
        LocalDate.of(2026, 9, 2),
        LocalDate.of(2027, 6, 30),
        Instant.parse("2026-06-01T06:00:00Z"),
        Instant.parse("2027-06-29T10:00:00Z"),
        "without".equals(request.getParameter("groups"))
            ? Stream.concat(
                    groups.stream().skip(1),
                    Stream.of(new SaveActivityCommand.Group(null, "Autres", 6, 12, null, null)))
                .toList()
            : groups,
        units);
  }

  /** A weekday of four weeks from ?from= on, for the first group, one of them closed. */
  private SeasonPlan plan(HttpServletRequest request, long id, int version) {
    ActivityView activity = desk.sheet(id).activity();
    int places = (int) number(request, "places");
    LocalDate from = LocalDate.parse(request.getParameter("from"));
    LocalDate day = from.plusDays(number(request, "weekday"));
    return new SeasonPlan(
        id,
        version,
        new SessionPlan(
            from,
            from.plusDays(27),
            Set.of(day.getDayOfWeek()),
            SchoolTime.BOTH,
            false,
            new TreeSet<>(),
            new TreeMap<>(Map.of(day.plusDays(7), "pont"))),
        activity.units().stream().map(UnitView::id).collect(Collectors.toSet()),
        List.of(new GroupPlaces(activity.groups().get(0).id(), places, places)),
        DeadlineRule.days(1, LocalTime.NOON),
        DeadlineRule.workingDays(2, LocalTime.NOON));
  }

  private static String told(SeasonSheet sheet) {
    if (sheet.preview() == null) {
      return sheet.plan() == null ? "no plan" : "moving";
    }
    SeasonPreview p = sheet.preview();
    return "v%d +%d ~%d -%d places %d kept %d tight %d"
        .formatted(
            sheet.plan().version(),
            p.added(),
            p.changed(),
            p.removed(),
            p.placesChanged(),
            p.kept().size(),
            p.tight().size());
  }

  private static SaveActivityCommand.Unit unit(String code, String from, String to) {
    return new SaveActivityCommand.Unit(
        null, code, code, LocalTime.parse(from), LocalTime.parse(to), HalfDays.BOTH, true);
  }

  private static SaveActivityCommand.Group same(GroupView group) {
    return new SaveActivityCommand.Group(
        group.id(),
        group.name(),
        group.ageFrom(),
        group.ageTo(),
        group.levelFrom(),
        group.levelTo());
  }

  /** The units with the codes of their neighbours. */
  private static List<SaveActivityCommand.Unit> exchanged(List<UnitView> units) {
    return units.stream()
        .map(
            u ->
                new SaveActivityCommand.Unit(
                    u.id(),
                    units.get(units.size() - 1 - units.indexOf(u)).code(),
                    u.name(),
                    u.startsAt(),
                    u.endsAt(),
                    u.halfDays(),
                    u.withMeal()))
        .toList();
  }

  private static String told(ActivitySheet sheet) {
    return sheet.activity().name()
        + " v"
        + sheet.version()
        + " "
        + sheet.activity().units().stream().map(UnitView::code).collect(Collectors.joining("+"))
        + " sessions "
        + sheet.sessions()
        + " enrolments "
        + sheet.enrolments();
  }

  private static String told(SavedActivity saved) {
    return saved.isSaved()
        ? "saved " + saved.activityId()
        : saved.faults().stream()
            .map(fault -> fault.field() + " " + fault.problem())
            .collect(Collectors.joining(", "));
  }

  private static long number(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? 0 : Long.parseLong(value);
  }
}
