package fr.portailfamille.web.sessions;

import fr.portailfamille.booking.DeskChoice;
import fr.portailfamille.booking.FamilyBookCommand;
import fr.portailfamille.booking.FamilyBookingDesk;
import fr.portailfamille.booking.FamilyChoices;
import fr.portailfamille.booking.FamilyDeskCheck;
import fr.portailfamille.booking.SessionFull;
import fr.portailfamille.booking.StaffReasonMissing;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Réserver pour une famille ({@code ?h=}): one of its persons ({@code &p=}), an activity ({@code
 * &a=}), then a session ({@code &s=}) with all that stands against it.
 */
@Named("familyBooking")
@RequestScoped
public class FamilyBookingPage {

  @Inject private FamilyBookingDesk desk;
  @Inject private PageWording say;
  @Inject private Call call;
  @Inject private FacesContext faces;
  private final Map<String, String> faults = new HashMap<>();
  private FamilyChoices choices;
  private List<DeskChoice> sessions;
  private FamilyDeskCheck check;

  private Asked asked() {
    return new Asked(faces.getExternalContext().getRequestParameterMap());
  }

  /** Before the page is shown: what belongs to others is «introuvable». */
  public void check() {
    if (getChoices() == null) {
      return;
    }
    if (isSessionChosen()) {
      getCheck();
    } else if (isActivityChosen() && getSeries() == null) {
      getSessions();
    }
  }

  public FamilyChoices getChoices() {
    if (choices == null && !faces.getResponseComplete()) {
      choices = call.read(() -> desk.choices(asked().id("h"))).orElse(null);
    }
    return choices;
  }

  public boolean isActivityChosen() {
    return asked().id("a") != 0 && asked().id("p") != 0;
  }

  public boolean isSessionChosen() {
    return asked().id("s") != 0 && asked().id("p") != 0;
  }

  /** The series, outing or stay that is chosen, which has no single days; null for days. */
  public ActivityView getSeries() {
    return getChoices() == null
        ? null
        : getChoices().activities().stream()
            .filter(activity -> activity.id() == asked().id("a") && activity.kind().isWhole())
            .findFirst()
            .orElse(null);
  }

  public long getPersonId() {
    return asked().id("p");
  }

  public long getActivityId() {
    return asked().id("a");
  }

  public long getSessionId() {
    return asked().id("s");
  }

  public List<DeskChoice> getSessions() {
    if (sessions == null) {
      sessions =
          call.read(() -> desk.sessions(asked().id("h"), asked().id("p"), asked().id("a")))
              .orElse(List.of());
    }
    return sessions;
  }

  /** What stands against the session that is asked for; null where it cannot be asked. */
  public FamilyDeskCheck getCheck() {
    if (check == null && isSessionChosen() && !faces.getResponseComplete()) {
      check =
          call.read(() -> desk.check(asked().id("h"), asked().id("p"), asked().id("s")))
              .orElse(null);
    }
    return check;
  }

  public void book() {
    FamilyBookCommand command =
        new FamilyBookCommand(
            asked().id("h"),
            asked().id("p"),
            asked().id("s"),
            asked().text("reason"),
            !asked().text("extra").isEmpty(),
            asked().text("word"));
    if (call.done(() -> desk.book(command), this::told)) {
      call.success("book.done");
      call.redirect("/staff/household.xhtml?h=" + command.householdId());
    }
  }

  private boolean told(Refusal refusal) {
    String field =
        refusal instanceof StaffReasonMissing
            ? "reason"
            : refusal instanceof SessionFull ? "extra" : "";
    if (field.isEmpty()) {
      return false;
    }
    faults.put(field, say.now().text("book.fault." + field));
    call.fault(field, faults.get(field));
    return true;
  }

  public String fault(String field) {
    return faults.getOrDefault(field, "");
  }

  public String typed(String field) {
    return asked().text(field);
  }
}
