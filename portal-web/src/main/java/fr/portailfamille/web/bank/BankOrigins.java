package fr.portailfamille.web.bank;

import fr.portailfamille.payment.PaymentService;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.web.frame.PaymentHosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** The banks' hosts for the browser's policy, asked for again every few seconds at most. */
@ApplicationScoped
public class BankOrigins implements PaymentHosts {

  private static final Duration FRESH = Duration.ofSeconds(5);

  @Inject private Entrance entrance;
  @Inject private PaymentService payments;
  @Inject private BusinessClock clock;
  private volatile Known known = new Known(Set.of(), Instant.EPOCH);

  private record Known(Set<String> origins, Instant until) {}

  @Override
  public Set<String> origins() {
    Instant now = clock.now();
    Known last = known;
    if (now.isBefore(last.until())) {
      return last.origins();
    }
    // one asks, the others go on with what was known: a slow database must not hold up every page
    known = new Known(last.origins(), now.plus(FRESH));
    Set<String> asked = entrance.enter(payments::gatewayOrigins);
    known = new Known(Set.copyOf(asked), now.plus(FRESH));
    return asked;
  }
}
