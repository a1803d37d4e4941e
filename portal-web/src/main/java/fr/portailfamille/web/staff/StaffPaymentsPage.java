package fr.portailfamille.web.staff;

import fr.portailfamille.billing.CreditLine;
import fr.portailfamille.billing.CreditService;
import fr.portailfamille.payment.EndRefundCommand;
import fr.portailfamille.payment.ExaminationService;
import fr.portailfamille.payment.MessageAside;
import fr.portailfamille.payment.RefundExamination;
import fr.portailfamille.payment.RefundReasonMissing;
import fr.portailfamille.payment.StuckRefund;
import fr.portailfamille.payment.StuckSettlement;
import fr.portailfamille.web.frame.Call;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * Payments that staff look at: credits, settlements and refunds that do not pass, messages kept
 * aside.
 */
@Named
@RequestScoped
public class StaffPaymentsPage {

  @Inject private CreditService credits;
  @Inject private ExaminationService examination;
  @Inject private RefundExamination refundDesk;
  @Inject private Call call;
  private Desk desk;

  private record Desk(
      Shown<CreditLine> credits,
      Shown<StuckSettlement> stuck,
      Shown<StuckRefund> refunds,
      boolean seesAside,
      Shown<MessageAside> aside) {}

  /**
   * What a table shows.
   *
   * @param total how many there are; the table may show fewer
   */
  public record Shown<T>(List<T> lines, long total) {

    public boolean more() {
      return total > lines.size();
    }
  }

  public Shown<CreditLine> getCredits() {
    return desk().credits();
  }

  public Shown<StuckSettlement> getStuck() {
    return desk().stuck();
  }

  public Shown<StuckRefund> getRefunds() {
    return desk().refunds();
  }

  /** Ends the refund of the posted row as given back. */
  public void returned() {
    end(true);
  }

  /** Ends the refund of the posted row to the family's credit. */
  public void credited() {
    end(false);
  }

  private void end(boolean returned) {
    String id = posted("refund");
    String field = "reason-" + id;
    EndRefundCommand command =
        new EndRefundCommand(
            id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0, returned, posted("reason"));
    if (call.done(() -> refundDesk.end(command), field, RefundReasonMissing.class)) {
      call.success(returned ? "staff.payments.refund.returned" : "staff.payments.refund.credited");
      call.redirect("/staff/payments.xhtml#refunds");
    }
  }

  /** What was typed for a refund. */
  public String typed(long refund) {
    return isPosted(refund) ? posted("reason") : "";
  }

  /** Whether this row was sent and has come back. */
  public boolean isPosted(long refund) {
    return posted("refund").equals(String.valueOf(refund));
  }

  private static String posted(String name) {
    return FacesContext.getCurrentInstance()
        .getExternalContext()
        .getRequestParameterMap()
        .getOrDefault(name, "");
  }

  public boolean isSeesAside() {
    return desk().seesAside();
  }

  public Shown<MessageAside> getAside() {
    return desk().aside();
  }

  private Desk desk() {
    if (desk == null) {
      desk = call.read(this::read).orElseThrow();
    }
    return desk;
  }

  private Desk read() {
    return new Desk(
        new Shown<>(credits.lines(), credits.count()),
        new Shown<>(examination.stuck(), examination.stuckCount()),
        new Shown<>(examination.refunds(), examination.refundCount()),
        examination.seesMessagesAside(),
        new Shown<>(examination.aside(), examination.asideCount()));
  }
}
