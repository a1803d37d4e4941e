package fr.portailfamille.web.sessions;

import fr.portailfamille.booking.DaySheet;
import fr.portailfamille.booking.ExtraPlacesCommand;
import fr.portailfamille.booking.ExtraPlacesUnfit;
import fr.portailfamille.booking.MoveWaitingCommand;
import fr.portailfamille.booking.PlaceDesk;
import fr.portailfamille.booking.PlacesTaken;
import fr.portailfamille.booking.PoolLine;
import fr.portailfamille.booking.RankUnfit;
import fr.portailfamille.booking.SessionDesk;
import fr.portailfamille.booking.SessionLoad;
import fr.portailfamille.booking.StaffReasonMissing;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.web.frame.AskedDates;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lists of an activity ({@code ?a=}) on a day ({@code &d=2026-11-25}): who comes, who waits,
 * and the places. Staff change the line and open places, each with a reason.
 */
@Named
@RequestScoped
public class DayPage {

  @Inject private SessionDesk desk;
  @Inject private PlaceDesk places;
  @Inject private StaffScope staff;
  @Inject private AskedDates askedDates;
  @Inject private PageWording say;
  @Inject private Call call;
  @Inject private FacesContext faces;
  private final Map<String, String> faults = new HashMap<>();
  private DaySheet sheet;

  private Asked asked() {
    return new Asked(faces.getExternalContext().getRequestParameterMap());
  }

  /** Before the page is shown: the activities of others are «introuvable». */
  public void check() {
    getSheet();
  }

  public DaySheet getSheet() {
    if (sheet == null && !faces.getResponseComplete()) {
      LocalDate day = askedDates.day("d");
      sheet = call.read(() -> desk.day(asked().id("a"), day)).orElse(null);
    }
    return sheet;
  }

  public String title(SessionLoad session) {
    return sheet.activity().group(session.groupId()).name()
        + " · "
        + sheet.activity().unit(session.unitId()).name();
  }

  public String words(SessionLoad session) {
    return new LoadWords(say).words(session);
  }

  /** «Maternelles · matin». */
  public String title(PoolLine pool) {
    return sheet.activity().group(pool.groupId()).name()
        + " · "
        + say.now().text("activity.half-days." + pool.part());
  }

  public boolean isLooksAfterLines() {
    return staff.mayInStructure(Duty.BOOK_FOR_FAMILIES, sheet.activity().structureId());
  }

  public boolean isOpensPlaces() {
    return staff.mayInStructure(Duty.MANAGE_CATALOGUE, sheet.activity().structureId());
  }

  /** Whether the caller may open the sheets of families. */
  public boolean isSeesFamilies() {
    return staff.may(Duty.SEE_FAMILIES);
  }

  /** Changer le rang. */
  public void move(SessionLoad session) {
    String at = "-" + session.sessionId();
    MoveWaitingCommand command =
        new MoveWaitingCommand(
            asked().id("entry" + at), asked().count("rank" + at), asked().text("reason" + at));
    change(() -> places.move(command), session.sessionId(), "day.moved");
  }

  /** Retirer de la liste. */
  public void takeOff(SessionLoad session) {
    String at = "-" + session.sessionId();
    change(
        () -> places.takeOff(asked().id("entry" + at), asked().text("reason" + at)),
        session.sessionId(),
        "day.taken-off");
  }

  /** Ouvrir des places en plus. */
  public void openExtra(PoolLine pool) {
    String at = "-" + pool.poolId();
    ExtraPlacesCommand command =
        new ExtraPlacesCommand(
            pool.poolId(), asked().count("extra" + at), asked().text("why" + at));
    change(() -> places.openExtra(command), pool.poolId(), "day.opened");
  }

  private void change(Runnable work, long row, String done) {
    if (call.done(work, refusal -> told(refusal, row))) {
      call.success(done);
      call.redirect("/staff/day.xhtml?a=" + sheet.activity().id() + "&d=" + sheet.day());
    }
  }

  private static final Map<Class<? extends Refusal>, List<String>> FIELDS =
      Map.of(
          StaffReasonMissing.class, List.of("reason-", "why-"),
          RankUnfit.class, List.of("rank-"),
          ExtraPlacesUnfit.class, List.of("extra-"),
          PlacesTaken.class, List.of("extra-"));

  /** Beside the field of the form that was sent. */
  private boolean told(Refusal refusal, long row) {
    for (String field : FIELDS.getOrDefault(refusal.getClass(), List.of())) {
      if (asked().parameters().containsKey(field + row)) {
        faults.put(field + row, say.refusal(refusal));
        call.fault(field + row, faults.get(field + row));
        return true;
      }
    }
    return false;
  }

  public String fault(String field) {
    return faults.getOrDefault(field, "");
  }

  public String typed(String field) {
    return asked().text(field);
  }
}
