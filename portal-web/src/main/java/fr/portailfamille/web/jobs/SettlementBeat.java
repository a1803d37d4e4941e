package fr.portailfamille.web.jobs;

import fr.portailfamille.basket.SettlementDesk;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Every five seconds: what the bank has paid and is not settled yet. */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class SettlementBeat extends Beat {

  private static final int AT_MOST = 20;

  @Inject private SettlementDesk desk;

  @Override
  Duration pause() {
    return Duration.ofSeconds(5);
  }

  @Override
  void work() {
    desk.settleDue(AT_MOST);
  }
}
