package fr.portailfamille.web.sessions;

import fr.portailfamille.booking.BookingDesk;
import fr.portailfamille.booking.DeskBookCommand;
import fr.portailfamille.booking.DeskCheck;
import fr.portailfamille.booking.DeskMatch;
import fr.portailfamille.booking.DeskSession;
import fr.portailfamille.booking.SessionFull;
import fr.portailfamille.booking.StaffReasonMissing;
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
 * Inscrire quelqu'un: for a session ({@code ?s=}) who is enrolled in its group ({@code &q=}
 * searches a name), and for one of them ({@code &e=}) the question with all that stands against it.
 */
@Named
@RequestScoped
public class BookPage {

  @Inject private BookingDesk desk;
  @Inject private PageWording say;
  @Inject private Call call;
  @Inject private FacesContext faces;
  private final Map<String, String> faults = new HashMap<>();
  private DeskSession session;
  private DeskCheck check;
  private List<DeskMatch> matches;

  private Asked asked() {
    return new Asked(faces.getExternalContext().getRequestParameterMap());
  }

  /** Before the page is shown: the sessions of others are «introuvable». */
  public void check() {
    if (getSession() != null && isChosen()) {
      getCheck();
    }
  }

  public DeskSession getSession() {
    if (session == null && !faces.getResponseComplete()) {
      session = call.read(() -> desk.session(asked().id("s"))).orElse(null);
    }
    return session;
  }

  public boolean isChosen() {
    return asked().id("e") != 0;
  }

  public String getQuery() {
    return asked().text("q");
  }

  public List<DeskMatch> getMatches() {
    if (matches == null) {
      matches = call.read(() -> desk.enrolled(asked().id("s"), getQuery())).orElse(List.of());
    }
    return matches;
  }

  /** Whether there may be more than are shown. */
  public boolean isMore() {
    return getMatches().size() == BookingDesk.MOST_FOUND;
  }

  public DeskCheck getCheck() {
    if (check == null && !faces.getResponseComplete()) {
      check = call.read(() -> desk.check(asked().id("e"), asked().id("s"))).orElse(null);
    }
    return check;
  }

  public void book() {
    DeskBookCommand command =
        new DeskBookCommand(
            asked().id("e"),
            asked().id("s"),
            asked().text("reason"),
            false,
            !asked().text("extra").isEmpty(),
            asked().text("word"));
    if (call.done(() -> desk.book(command), this::told)) {
      call.success("book.done");
      call.redirect(address());
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

  /** The lists of the day. */
  public String address() {
    return "/staff/day.xhtml?a=" + session.activityId() + "&d=" + session.day();
  }
}
