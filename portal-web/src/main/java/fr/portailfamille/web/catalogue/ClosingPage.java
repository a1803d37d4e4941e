package fr.portailfamille.web.catalogue;

import fr.portailfamille.booking.CloseDaysCommand;
import fr.portailfamille.booking.ClosingDesk;
import fr.portailfamille.booking.ClosingPreview;
import fr.portailfamille.booking.ClosingWithoutReason;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.TextTooLong;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fermer des jours of an activity ({@code ?a=}), from a day to another: what that means for
 * families is looked at before it is done.
 */
@Named
@RequestScoped
public class ClosingPage {

  @Inject private ClosingDesk desk;
  @Inject private Call call;
  @Inject private PageWording say;
  @Inject private FacesContext faces;
  private ActivityView activity;
  private ClosingPreview preview;
  private boolean read;
  private boolean looked;

  /** Before the page is shown: what is not the caller's is «introuvable». */
  public void check() {
    if (!isShown() && !faces.getResponseComplete()) {
      call.notFound();
    } else if (isShown() && !isWhole() && !(getText("from") + getText("to")).isEmpty()) {
      List.of("from", "to").stream()
          .filter(name -> !fault(name).isEmpty())
          .forEach(name -> call.fault(name, fault(name)));
      getPreview();
    } else if (isShown() && isAsked()) {
      getPreview();
    }
  }

  public boolean isShown() {
    if (!read) {
      read = true;
      call.read(() -> desk.activity(activityId())).ifPresent(found -> activity = found);
    }
    return activity != null;
  }

  public ActivityView getActivity() {
    return isShown() ? activity : null;
  }

  /** Whether all days to come are meant, and enrolments with them. */
  public boolean isWhole() {
    return getText("whole").equals("true");
  }

  /** Whether the address names days. */
  public boolean isAsked() {
    return isWhole() || (day("from").isPresent() && day("to").isPresent() && !isReversed());
  }

  /** Whether the last day lies before the first. */
  public boolean isReversed() {
    return !isWhole()
        && day("from").isPresent()
        && day("to").filter(to -> to.isBefore(day("from").get())).isPresent();
  }

  /** What is wrong with a day of the address; empty where nothing is, or nothing is asked. */
  public String fault(String name) {
    boolean nothing = getText("from").isEmpty() && getText("to").isEmpty();
    if (isWhole() || nothing) {
      return "";
    }
    if (getText(name).isEmpty()) {
      return say.now().text("activity.fault.MISSING");
    }
    if (day(name).isEmpty()) {
      return say.now().text("closing.unreadable");
    }
    return name.equals("to") && isReversed() ? say.now().text("follow.reversed") : "";
  }

  /** What closing them means; null where there is nothing to close. */
  public ClosingPreview getPreview() {
    if (!looked && isAsked()) {
      looked = true;
      preview =
          call.result(
                  () ->
                      isWhole()
                          ? desk.previewWhole(activityId())
                          : desk.preview(activityId(), day("from").get(), day("to").get()))
              .orElse(null);
    }
    return preview;
  }

  /** Fermer: tells the families and gives them their money back. */
  public void close() {
    if (!isShown() || !isAsked()) {
      return;
    }
    if (call.done(this::closeAsked, this::isToldAtReason)) {
      call.success("closing.done");
      call.redirect("/staff/season.xhtml?a=" + activityId());
    }
  }

  private boolean isToldAtReason(Refusal refusal) {
    boolean itsFault = refusal instanceof ClosingWithoutReason || refusal instanceof TextTooLong;
    if (itsFault) {
      call.fault("reason", say.refusal(refusal));
    }
    return itsFault;
  }

  private void closeAsked() {
    if (isWhole()) {
      desk.closeWhole(activityId(), getText("reason"));
    } else {
      desk.close(
          new CloseDaysCommand(
              activityId(), day("from").get(), day("to").get(), getText("reason")));
    }
  }

  /** What was typed or asked. */
  public String getText(String name) {
    return posted().getOrDefault(name, "");
  }

  private static Optional<LocalDate> day(String name) {
    try {
      return Optional.of(LocalDate.parse(posted().getOrDefault(name, "")));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static long activityId() {
    String id = posted().getOrDefault("a", "");
    return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
  }

  private static Map<String, String> posted() {
    return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
  }
}
