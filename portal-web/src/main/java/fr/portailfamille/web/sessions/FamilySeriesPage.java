package fr.portailfamille.web.sessions;

import fr.portailfamille.booking.SeriesDesk;
import fr.portailfamille.booking.SeriesDeskCheck;
import fr.portailfamille.booking.SeriesDeskCommand;
import fr.portailfamille.booking.SeriesWish;
import fr.portailfamille.booking.StaffReasonMissing;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

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
  private String fault = "";

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
            asked().id("h"), wish(), asked().text("reason"), asked().text("word"));
    if (call.done(() -> desk.book(command), this::told)) {
      call.success("book.done");
      call.redirect("/staff/household.xhtml?h=" + command.householdId());
    }
  }

  private boolean told(Refusal refusal) {
    if (refusal instanceof StaffReasonMissing) {
      fault = say.now().text("book.fault.reason");
      call.fault("reason", fault);
      return true;
    }
    return false;
  }

  /** Beside the reason. */
  public String getFault() {
    return fault;
  }

  public String typed(String field) {
    return asked().text(field);
  }
}
