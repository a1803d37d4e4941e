package fr.portailfamille.web.jobs;

import fr.portailfamille.batch.JobCatalogue;
import fr.portailfamille.payment.InquiryService;
import jakarta.annotation.security.PermitAll;
import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * Every minute: asks the banks about silent payments. Nothing is started while there is nothing to
 * ask, so that the store of the jobs does not fill with empty runs, nor while the last run lasts.
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class ReconciliationBeat extends Beat {

  private static final Set<BatchStatus> RUNNING =
      EnumSet.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING);

  @Inject private Jobs jobs;
  @Inject private InquiryService inquiries;

  private Long last;

  @Override
  Duration pause() {
    return Duration.ofMinutes(1);
  }

  @Override
  void work() {
    boolean runs = last != null && RUNNING.contains(jobs.status(last));
    if (!runs && !inquiries.silent(0, 1).isEmpty()) {
      last = jobs.start(JobCatalogue.PAYMENT_RECONCILIATION);
    }
  }
}
