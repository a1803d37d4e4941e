package fr.portailfamille.web.jobs;

import fr.portailfamille.payment.RefundDesk;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Every fifteen seconds: money that is to go back on cards. */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class RefundBeat extends Beat {

  private static final int AT_MOST = 20;

  @Inject private RefundDesk desk;

  @Override
  Duration pause() {
    return Duration.ofSeconds(15);
  }

  @Override
  void work() {
    desk.tryDue(AT_MOST);
  }
}
