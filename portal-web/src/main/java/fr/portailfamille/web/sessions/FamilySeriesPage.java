package fr.portailfamille.web.sessions;

import fr.portailfamille.booking.SeriesDesk;
import fr.portailfamille.booking.SeriesDeskCheck;
import fr.portailfamille.booking.SeriesDeskCommand;
import fr.portailfamille.booking.SeriesFull;
import fr.portailfamille.booking.SeriesWish;
import fr.portailfamille.booking.StaffReasonMissing;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;

/**
 * A series, an outing or a stay on the page that books for a family: its group ({@code &g=}) beside
 * person and activity, with all that stands against it.
 */
@Named("familySeries")
@RequestScoped
public class FamilySeriesPage {

  @Inject private SeriesDesk desk;
  @Inject private PageWording say;
  @Inject private Call call;
  @Inject private FacesContext faces;
  private SeriesDeskCheck check;
  private final Map<String, String> faults = new HashMap<>();

  private Asked asked() {
    return new Asked(faces.getExternalContext().getRequestParameterMap());
  }

  /** Before the page is shown: what belongs to others is «introuvable». */
  public void look() {
    getCheck();
  }

  private SeriesWish wish() {
    return new SeriesWish(asked().id("p"), asked().id("a"), asked().id("g"));
  }

  public long getGroupId() {
    return asked().id("g");
  }

  /** What stands against the group that is asked for; null where none is. */
  public SeriesDeskCheck getCheck() {
    if (check == null && getGroupId() != 0 && !faces.getResponseComplete()) {
      check = call.read(() -> desk.check(asked().id("h"), wish())).orElse(null);
    }
    return check;
  }

  public void book() {
    SeriesDeskCommand command =
        new SeriesDeskCommand(
            asked().id("h"),
            wish(),
            !asked().text("extra").isEmpty(),
            asked().text("reason"),
            asked().text("word"));
    if (call.done(() -> desk.book(command), this::told)) {
      call.success("book.done");
      call.redirect("/staff/household.xhtml?h=" + command.householdId());
    }
  }

  private boolean told(Refusal refusal) {
    return refusal instanceof StaffReasonMissing
        ? fault("reason", say.now().text("book.fault.reason"))
        : refusal instanceof SeriesFull && fault("extra", say.now().text("book.fault.extra.dates"));
  }

  private boolean fault(String field, String words) {
    faults.put(field, words);
    call.fault(field, words);
    return true;
  }

  /** What is wrong with a field, beside it. */
  public String fault(String field) {
    return faults.getOrDefault(field, "");
  }

  public String typed(String field) {
    return asked().text(field);
  }
}
