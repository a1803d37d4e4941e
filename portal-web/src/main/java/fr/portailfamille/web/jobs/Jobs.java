package fr.portailfamille.web.jobs;

import fr.portailfamille.batch.JobCatalogue;
import jakarta.annotation.security.PermitAll;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Properties;

/** Starts batch jobs and tells how they stand; never inside a transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Jobs {

  @Inject private JobCatalogue catalogue;

  /**
   * Starts a job. It may run twice at the same time: whatever a job does, done twice, it changes
   * nothing more; asking which ones run would also name those that died with their server.
   *
   * @return the id of its execution
   */
  public long start(String name) {
    return start(name, Map.of());
  }

  /** The same with parameters. */
  public long start(String name, Map<String, String> parameters) {
    if (!catalogue.names().contains(name)) {
      throw new IllegalArgumentException("No job " + name);
    }
    Properties properties = new Properties();
    properties.putAll(parameters);
    return operator().start(name, properties);
  }

  public BatchStatus status(long executionId) {
    return operator().getJobExecution(executionId).getBatchStatus();
  }

  /** Returns when the store of the jobs has answered; fails with whatever the server says. */
  public void ask() {
    try {
      operator().getJobInstances(JobCatalogue.CLEAN_LAPSED_LINKS, 0, 1);
    } catch (NoSuchJobException neverStarted) {
      // an answer too
    }
  }

  private static JobOperator operator() {
    return BatchRuntime.getJobOperator();
  }
}
