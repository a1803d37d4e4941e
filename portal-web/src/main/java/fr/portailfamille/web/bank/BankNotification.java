package fr.portailfamille.web.bank;

import fr.portailfamille.basket.SettlementDesk;
import fr.portailfamille.payment.PaymentService;
import fr.portailfamille.payment.Reception;
import fr.portailfamille.shared.Entrance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes SystemPay's notifications: no session, no cookie, no redirect. The bank's word is committed
 * before it is answered; only then is what was paid for confirmed, whose failure changes nothing of
 * the answer. A failure of the first transaction is HTTP 500: the bank comes again.
 */
@WebServlet("/bank/systempay")
public class BankNotification extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(BankNotification.class.getName());

  /** A genuine message has about 4 kB. */
  private static final int LONGEST_BODY = 16 * 1024;

  @Inject private transient Entrance entrance;
  @Inject private transient PaymentService payments;
  @Inject private transient SettlementDesk settlements;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      answer(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "KO-Message trop long");
      return;
    }
    String text = new String(body, StandardCharsets.UTF_8);
    Reception reception;
    try {
      reception = entrance.enter(() -> payments.receive("SYSTEMPAY", text));
    } catch (RuntimeException failure) {
      LOG.log(Level.SEVERE, "A notification could not be stored; the bank will repeat it", failure);
      answer(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "KO-Reessayez plus tard");
      return;
    }
    settle(reception.attemptToSettle());
    answer(response, HttpServletResponse.SC_OK, reception.answer());
  }

  /** Tried at once so that the family finds its places confirmed; a timer repeats what fails. */
  private void settle(Long attemptId) {
    if (attemptId == null) {
      return;
    }
    try {
      settlements.trySettle(attemptId);
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "The settlement of attempt " + attemptId + " waits", failure);
    }
  }

  private static void answer(HttpServletResponse response, int status, String line)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().println(line);
  }
}
