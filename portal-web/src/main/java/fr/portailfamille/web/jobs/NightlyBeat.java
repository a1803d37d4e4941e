package fr.portailfamille.web.jobs;

import fr.portailfamille.batch.JobCatalogue;
import fr.portailfamille.shared.BusinessClock;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Between three and four in the night, Paris time: the cleaning jobs. A node that starts in that
 * hour may start them a second time: the second finds nothing to do.
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class NightlyBeat extends Beat {

  private static final LocalTime FROM = LocalTime.of(3, 0);
  private static final LocalTime TO = LocalTime.of(4, 0);

  @Inject private Jobs jobs;
  @Inject private BusinessClock clock;

  private LocalDate last = LocalDate.MIN;

  @Override
  Duration pause() {
    return Duration.ofMinutes(5);
  }

  @Override
  void work() {
    LocalTime now = clock.dateTime().toLocalTime();
    if (now.isBefore(FROM) || !now.isBefore(TO) || last.equals(clock.today())) {
      return;
    }
    jobs.start(JobCatalogue.CLEAN_LAPSED_LINKS);
    jobs.start(JobCatalogue.DOCUMENTS_NIGHTLY);
    last = clock.today();
  }
}
