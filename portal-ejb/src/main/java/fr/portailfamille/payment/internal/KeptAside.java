package fr.portailfamille.payment.internal;

import fr.portailfamille.payment.Reception;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps what is not genuine for staff to look at, but lets nobody fill the database with it. */
@Dependent
public class KeptAside {

  private static final Logger LOG = Logger.getLogger(KeptAside.class.getName());
  private static final int LONGEST = 4000;
  private static final int MOST_PER_HOUR = 1000;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Sql sql;
  @Inject private BusinessClock clock;

  public Reception keep(String provider, Verdict verdict, String body) {
    long lastHour =
        sql.number(
            "select count(*) from payment_message where attempt_id is null and received_at > ?",
            clock.now().minus(Duration.ofHours(1)));
    if (lastHour < MOST_PER_HOUR) {
      String kept = printable(body.substring(0, Math.min(body.length(), LONGEST)));
      em.persist(
          new PaymentMessage(
              null, provider, PaymentMessage.Source.NOTIFICATION, clock.now(), verdict, kept));
      LOG.log(
          Level.WARNING, "A message of {0} was kept aside: {1}", new Object[] {provider, verdict});
    } else if (lastHour == MOST_PER_HOUR) {
      LOG.log(
          Level.WARNING, "Too many false messages of {0}: no more are kept this hour", provider);
    }
    return new Reception(Answer.to(verdict), null);
  }

  /** A genuine body is percent-encoded ASCII; PostgreSQL would refuse a NUL. */
  private static String printable(String body) {
    return body.replaceAll("[^\\x20-\\x7e]", "?");
  }
}
