package fr.portailfamille.batch;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.Set;

/**
 * The jobs that lie in this module. It also makes the module one with a session bean, without which
 * Payara does not take it for an EJB module.
 */
@Stateless
@PermitAll
public class JobCatalogue {

  /** Nightly; the file of the same name says what it does. */
  public static final String CLEAN_LAPSED_LINKS = "clean-lapsed-links";

  /** Every minute, when there is something to ask. */
  public static final String PAYMENT_RECONCILIATION = "payment-reconciliation";

  /** For each long task that somebody asked for, with {@link #TASK} and {@link #HOLDER}. */
  public static final String LONG_TASK = "long-task";

  /** Parameter of a long task: its id. */
  public static final String TASK = "task";

  /** Parameter of a long task: under which name it is worked on. */
  public static final String HOLDER = "holder";

  /** Nightly: reminders, orphans of the store, keys. */
  public static final String DOCUMENTS_NIGHTLY = "documents-nightly";

  private static final Set<String> NAMES =
      Set.of(CLEAN_LAPSED_LINKS, PAYMENT_RECONCILIATION, DOCUMENTS_NIGHTLY, LONG_TASK);

  public Set<String> names() {
    return NAMES;
  }
}
