package fr.portailfamille.web.staff;

import fr.portailfamille.billing.CreditLine;
import fr.portailfamille.billing.CreditService;
import fr.portailfamille.payment.ExaminationService;
import fr.portailfamille.payment.MessageAside;
import fr.portailfamille.payment.StuckRefund;
import fr.portailfamille.payment.StuckSettlement;
import fr.portailfamille.web.frame.Call;
import jakarta.enterprise.context.RequestScoped;
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
