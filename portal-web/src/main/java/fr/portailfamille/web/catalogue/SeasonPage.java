package fr.portailfamille.web.catalogue;

import fr.portailfamille.booking.PlanOutsideActivity;
import fr.portailfamille.booking.PlanWithoutPlaces;
import fr.portailfamille.booking.PlanWithoutUnits;
import fr.portailfamille.booking.SeasonDesk;
import fr.portailfamille.booking.SeasonPlan;
import fr.portailfamille.booking.SeasonPreview;
import fr.portailfamille.booking.SeasonSheet;
import fr.portailfamille.catalogue.ClosedReasonTooLong;
import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.catalogue.PlanDayContradicted;
import fr.portailfamille.catalogue.PlanDayOutside;
import fr.portailfamille.catalogue.PlanPeriodWrong;
import fr.portailfamille.catalogue.PlanWithoutDays;
import fr.portailfamille.catalogue.SchoolTime;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The season of an activity ({@code ?a=}): its plan, what writing it changes, how far that is. */
@Named
@RequestScoped
public class SeasonPage {

  /** Beside which field a reason is told. */
  private static final Map<Class<? extends Refusal>, String> FIELDS =
      Map.of(
          ClosedReasonTooLong.class, "closedDays",
          PlanPeriodWrong.class, "lastDay",
          PlanWithoutDays.class, "weekdays",
          PlanDayOutside.class, "extraDays",
          PlanDayContradicted.class, "extraDays",
          PlanWithoutUnits.class, "units",
          PlanWithoutPlaces.class, "places");

  @Inject private SeasonDesk desk;
  @Inject private Entrance entrance;
  @Inject private Call call;
  @Inject private PageWording say;
  @Inject private FacesContext faces;
  private SeasonSheet sheet;
  private TypedSeason form;
  private boolean read;

  /** Before the page is shown: what is not the caller's is «introuvable». */
  public void check() {
    if (!isShown() && !faces.getResponseComplete()) {
      call.notFound();
    }
  }

  public boolean isShown() {
    if (!read) {
      read = true;
      call.read(() -> desk.sheet(activityId())).ifPresent(found -> sheet = found);
    }
    return sheet != null;
  }

  public SeasonSheet getSheet() {
    return isShown() ? sheet : null;
  }

  public TypedSeason getForm() {
    if (form == null && isShown()) {
      if (posted().containsKey("firstDay")) {
        form = TypedSeason.posted(posted());
      } else {
        form =
            sheet.plan() == null
                ? TypedSeason.blank(sheet.activity())
                : TypedSeason.of(sheet.plan());
      }
    }
    return form;
  }

  public DayOfWeek[] getWeekdays() {
    return DayOfWeek.values();
  }

  /** The half-days whose places are typed. */
  public List<HalfDays> getParts() {
    return HalfDays.BOTH.parts();
  }

  public SchoolTime[] getSchoolTimes() {
    return SchoolTime.values();
  }

  public List<String> getCounted() {
    return TypedSeason.COUNTED;
  }

  /** Keeps the plan and shows what it would change. */
  public void save() {
    if (!isShown()) {
      return;
    }
    Optional<SeasonPlan> plan =
        getForm().plan(sheet.activity(), key -> say.now().text("season.fault." + key));
    if (plan.isPresent() && isSaved(plan.get())) {
      call.redirect(getAddress());
      return;
    }
    Set<String> fields = getForm().faults().keySet();
    fields.stream()
        .findFirst()
        .ifPresent(first -> call.fault(first, say.now().text("catalogue.faults", fields.size())));
  }

  private boolean isSaved(SeasonPlan plan) {
    try {
      entrance.enter(
          () -> {
            desk.save(plan);
            return true;
          });
      return true;
    } catch (RefusedException refused) {
      for (Refusal reason : refused.refusals()) {
        String field =
            reason instanceof PlanOutsideActivity outside
                ? TypedSeason.dayOutside(plan.days(), outside)
                : FIELDS.get(reason.getClass());
        if (field == null) {
          call.refused(List.of(reason));
        } else {
          getForm().wrong(field, say.now().refusal(reason));
        }
      }
      return false;
    }
  }

  /** Asks to write the plan that is shown. */
  public void write() {
    if (isShown() && call.done(() -> desk.write(activityId(), version()))) {
      call.success("season.asked");
      call.redirect(getAddress());
    }
  }

  public String getAddress() {
    return "/staff/season.xhtml?a=" + activityId();
  }

  /** «septembre 2026». */
  public String name(SeasonPreview.Month month) {
    return DateTimeFormatter.ofPattern("LLLL yyyy", say.now().locale()).format(month.month());
  }

  /** «2, 9, 16» of a month. */
  public String days(Collection<LocalDate> days) {
    return days.stream()
        .map(day -> String.valueOf(day.getDayOfMonth()))
        .collect(Collectors.joining(", "));
  }

  /** «21, 28 : vacances de la Toussaint», a line for each reason. */
  public List<String> leftOut(SeasonPreview.Month month) {
    Map<String, List<LocalDate>> byReason = new LinkedHashMap<>();
    month
        .leftOut()
        .forEach((day, why) -> byReason.computeIfAbsent(why, w -> new ArrayList<>()).add(day));
    return byReason.entrySet().stream()
        .map(e -> say.it("season.left-out", days(e.getValue()), e.getKey()))
        .toList();
  }

  private int version() {
    String version = posted().getOrDefault("version", "");
    return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
  }

  private long activityId() {
    String value = posted().getOrDefault("a", "");
    return value.matches("[0-9]{1,18}") ? Long.parseLong(value) : 0;
  }

  private Map<String, String> posted() {
    return faces.getExternalContext().getRequestParameterMap();
  }
}
