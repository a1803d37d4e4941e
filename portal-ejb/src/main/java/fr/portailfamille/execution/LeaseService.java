package fr.portailfamille.execution;

import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Bail: one node at a time does a periodic task, and another one soon after it has died. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class LeaseService {

  /** This node, as long as its JVM lives. */
  private static final String HOLDER = UUID.randomUUID().toString();

  @Inject private Sql sql;
  @Inject private BusinessClock clock;

  /**
   * Takes or prolongs the lease.
   *
   * @return until when it is this node's; empty while another node holds it
   */
  public Optional<Instant> take(String name, Duration length) {
    return take(name, HOLDER, length);
  }

  Optional<Instant> take(String name, String holder, Duration length) {
    Instant now = clock.now();
    Instant until = now.plus(length);
    int taken =
        sql.update(
            """
            insert into lease (name, holder, held_until) values (?, ?, ?)
            on conflict (name) do update
               set holder = excluded.holder, held_until = excluded.held_until
             where lease.holder = excluded.holder or lease.held_until <= ?
            """,
            name,
            holder,
            until,
            now);
    return taken == 1 ? Optional.of(until) : Optional.empty();
  }
}
