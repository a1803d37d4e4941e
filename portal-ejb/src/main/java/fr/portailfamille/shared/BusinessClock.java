package fr.portailfamille.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The only source of time, in Java and as a parameter in SQL. Instants are cut to the microsecond,
 * as PostgreSQL keeps them.
 */
@ApplicationScoped
public class BusinessClock {

  /** Deadlines, days and opening hours are those of the families: Europe/Paris. */
  public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private volatile Clock clock = Clock.systemUTC();

  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now(), PARIS);
  }

  public LocalDateTime dateTime() {
    return LocalDateTime.ofInstant(now(), PARIS);
  }

  /** For tests only: an architecture test refuses every caller in the portal itself. */
  public void use(Clock other) {
    this.clock = other;
  }
}
