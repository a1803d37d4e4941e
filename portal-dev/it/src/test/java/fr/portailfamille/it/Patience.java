package fr.portailfamille.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits, with an end, for what the portal does by itself; for tests outside the container. */
public final class Patience {

  private static final Duration PAUSE = Duration.ofMillis(100);

  private Patience() {}

  /** Asks again until it is so; fails when it takes longer than that. */
  public static void within(Duration most, BooleanSupplier condition) {
    long end = System.nanoTime() + most.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("not so within " + most).isLessThan(end);
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
