package fr.portailfamille.web.sessions;

import fr.portailfamille.booking.ActivityLoad;
import fr.portailfamille.booking.MonthLoad;
import fr.portailfamille.booking.SessionDesk;
import fr.portailfamille.booking.SessionLoad;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.web.frame.AskedDates;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Effectifs: the activities, or one ({@code ?a=}) day by day in a month ({@code &m=2026-11}). */
@Named
@RequestScoped
public class LoadPage {

  @Inject private SessionDesk desk;
  @Inject private StaffScope staff;
  @Inject private AskedDates askedDates;
  @Inject private PageWording say;
  @Inject private Call call;
  @Inject private FacesContext faces;
  private List<ActivityLoad> activities;
  private MonthLoad month;
  private final Map<String, SessionLoad> cells = new HashMap<>();

  private Asked asked() {
    return new Asked(faces.getExternalContext().getRequestParameterMap());
  }

  /** Before the page is shown: the activities of others are «introuvable». */
  public void check() {
    if (isOne()) {
      getMonth();
    }
  }

  public boolean isOne() {
    return !asked().text("a").isEmpty();
  }

  /** Whether the caller keeps the capacity of a site. */
  public boolean isLimitsSites() {
    return staff.may(Duty.MANAGE_CATALOGUE);
  }

  public List<ActivityLoad> getActivities() {
    if (activities == null) {
      activities = call.read(desk::activities).orElse(List.of());
    }
    return activities;
  }

  public MonthLoad getMonth() {
    if (month == null && isOne() && !faces.getResponseComplete()) {
      YearMonth wanted = askedDates.month("m");
      month = call.read(() -> desk.month(asked().id("a"), wanted)).orElse(null);
      if (month != null) {
        month.sessions().forEach(s -> cells.put(s.day() + ":" + s.groupId() + ":" + s.unitId(), s));
      }
    }
    return month;
  }

  public String getMonthName() {
    return say.now().month(month.month().atDay(1));
  }

  public String month(int step) {
    return month.month().plusMonths(step).toString();
  }

  /** Groups and units that have sessions in the month. */
  public List<LoadColumn> getColumns() {
    return month.activity().groups().stream()
        .flatMap(
            group -> month.activity().units().stream().map(unit -> new LoadColumn(group, unit)))
        .filter(
            c ->
                month.sessions().stream()
                    .anyMatch(s -> s.groupId() == c.group().id() && s.unitId() == c.unit().id()))
        .toList();
  }

  /** Days that have sessions or say why they have none. */
  public List<LocalDate> getDays() {
    TreeSet<LocalDate> days = new TreeSet<>(month.closed().keySet());
    month.sessions().forEach(s -> days.add(s.day()));
    return List.copyOf(days);
  }

  /** Whether nothing takes place on a day. */
  public boolean isClosed(LocalDate day) {
    return month.sessions().stream().noneMatch(s -> s.day().equals(day));
  }

  /** Null where the group has no such session. */
  public SessionLoad cell(LocalDate day, LoadColumn column) {
    return cells.get(day + ":" + column.group().id() + ":" + column.unit().id());
  }

  /** «12 / 20», with who waits. */
  public String words(SessionLoad session) {
    return new LoadWords(say).words(session);
  }
}
