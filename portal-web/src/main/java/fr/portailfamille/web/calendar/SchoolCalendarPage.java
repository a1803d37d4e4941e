package fr.portailfamille.web.calendar;

import fr.portailfamille.organisation.CalendarFault;
import fr.portailfamille.organisation.CalendarFileRefused;
import fr.portailfamille.organisation.CalendarImported;
import fr.portailfamille.organisation.CalendarSettings;
import fr.portailfamille.organisation.HolidayRegion;
import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.organisation.PublicHolidays;
import fr.portailfamille.organisation.SchoolCalendar;
import fr.portailfamille.organisation.SchoolHoliday;
import fr.portailfamille.organisation.SchoolZone;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.ScopeKind;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.organisation.SettingWords;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.web.documents.StaffOrganisation;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Calendrier scolaire: a school year ({@code ?y=2026-2027}), one of its holidays to correct ({@code
 * &z=A&d=2027-02-13}), the ministry's file, and the jours fériés of the organisation.
 */
@Named
@RequestScoped
public class SchoolCalendarPage {

  private static final String ADDRESS = "/staff/school-calendar.xhtml";

  @Inject private SchoolCalendar calendar;
  @Inject private SettingService settings;
  @Inject private StaffOrganisation organisation;
  @Inject private BusinessClock clock;
  @Inject private Entrance entrance;
  @Inject private Call call;
  @Inject private PageWording say;
  @Inject private FacesContext faces;
  private String year;
  private String zone;
  private String day;
  private String name;
  private LocalDate firstDay;
  private LocalDate lastDay;
  private Part file;
  private List<CalendarFault> faults = List.of();
  private List<String> years;

  /** Fills the form with what stands; what is not there is not found. */
  public void read() {
    if (zone == null) {
      return;
    }
    Optional<SchoolHoliday> holiday = chosen();
    if (holiday.isEmpty()) {
      call.notFound();
      return;
    }
    name = holiday.get().name();
    firstDay = holiday.get().firstDay();
    lastDay = holiday.get().lastDay();
  }

  public void correct() {
    Optional<SchoolHoliday> before = chosen();
    if (before.isEmpty()) {
      call.notFound();
      return;
    }
    SchoolHoliday standing = before.get();
    SchoolHoliday to =
        new SchoolHoliday(standing.zone(), standing.schoolYear(), name, firstDay, lastDay);
    try {
      entrance.enter(
          () -> {
            calendar.correct(standing.zone(), standing.firstDay(), to);
            return true;
          });
      call.success("calendar.corrected");
      call.redirect(ADDRESS + "?y=" + standing.schoolYear());
    } catch (RefusedException refused) {
      call.refusedAt("correct:last", refused.refusals());
    }
  }

  /** Takes the file; its errors stay on the page, line by line. */
  public void bring() {
    Path copy = null;
    try {
      copy = Files.createTempFile("calendar", null);
      try (InputStream in = file.getInputStream()) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      Path taken = copy;
      CalendarImported imported = entrance.enter(() -> calendar.bring(taken));
      call.success(
          "calendar.imported",
          imported.holidays(),
          String.join(", ", imported.schoolYears()),
          imported.leftOut());
      call.redirect(
          imported.schoolYears().stream()
              .max(Comparator.naturalOrder())
              .map(last -> ADDRESS + "?y=" + last)
              .orElse(ADDRESS));
    } catch (RefusedException refused) {
      for (Refusal reason : refused.refusals()) {
        if (reason instanceof CalendarFileRefused lines) {
          faults = lines.faults();
        }
      }
      call.refusedAt("bring:file", refused.refusals());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      delete(copy);
    }
  }

  private static void delete(Path copy) {
    try {
      if (copy != null) {
        Files.deleteIfExists(copy);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Optional<SchoolHoliday> chosen() {
    return getHolidays().stream()
        .filter(h -> h.zone().name().equals(zone) && h.firstDay().toString().equals(day))
        .findFirst();
  }

  public List<String> getYears() {
    if (years == null) {
      years = call.read(calendar::schoolYears).orElse(List.of());
    }
    return years;
  }

  /** The holidays of the chosen school year, by their first day. */
  public List<SchoolHoliday> getHolidays() {
    String shown = shownYear();
    return call.read(() -> calendar.holidays(shown)).orElse(List.of());
  }

  /** The chosen school year, else today's, else the last that is known; empty without any. */
  public String shownYear() {
    List<String> known = getYears();
    if (known.contains(year)) {
      return year;
    }
    int begins = clock.today().minusMonths(8).getYear();
    String now = begins + "-" + (begins + 1);
    return known.contains(now) ? now : known.isEmpty() ? "" : known.get(0);
  }

  public boolean isChangeable() {
    return call.read(calendar::mayChange).orElse(false);
  }

  /** Asked of the address: while a form is decoded the parameters of the view are not set yet. */
  public boolean isCorrecting() {
    return faces.getExternalContext().getRequestParameterMap().containsKey("z") && isChangeable();
  }

  /** What a line of the file has wrong, in words. */
  public String fault(CalendarFault fault) {
    return say.it("calendar.fault." + fault.problem(), fault.fact());
  }

  public List<CalendarFault> getFaults() {
    return faults;
  }

  /** The zone of the organisation this page is about. */
  public SchoolZone getOwnZone() {
    return setting(o -> settings.value(CalendarSettings.ZONE, scope(o)));
  }

  /** Where its public holidays are those of, in words. */
  public String getRegion() {
    return new SettingWords(say.now().locale())
        .choice(CalendarSettings.REGION.key(), region().name());
  }

  /** The public holidays of the chosen school year. */
  public List<Map.Entry<LocalDate, String>> getPublicHolidays() {
    String shown = shownYear();
    if (shown.isEmpty()) {
      return List.of();
    }
    int begins = Integer.parseInt(shown.substring(0, 4));
    return List.copyOf(
        PublicHolidays.of(region())
            .between(LocalDate.of(begins, 9, 1), LocalDate.of(begins + 1, 8, 31))
            .entrySet());
  }

  private HolidayRegion region() {
    return setting(o -> settings.value(CalendarSettings.REGION, scope(o)));
  }

  private <T> T setting(Function<OrganisationView, T> value) {
    return value.apply(organisation.getChosen());
  }

  private static Scope scope(OrganisationView organisation) {
    return new Scope(ScopeKind.ORGANISATION, organisation.id());
  }

  public String getYear() {
    return year;
  }

  public void setYear(String year) {
    this.year = year;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public LocalDate getFirstDay() {
    return firstDay;
  }

  public void setFirstDay(LocalDate firstDay) {
    this.firstDay = firstDay;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
