package fr.portailfamille.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.TryAgain;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many hashes run at once. */
class HashingQueueTest {

  private final ExecutorService people = Executors.newFixedThreadPool(20);

  @AfterEach
  void end() {
    people.shutdownNow();
  }

  @Test
  void refusesWhoseTurnDoesNotComeInTime() throws Exception {
    HashingQueue queue = new HashingQueue(1, Duration.ofMillis(50));
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Future<String> first =
        people.submit(
            () ->
                queue.inTurn(
                    () -> {
                      running.countDown();
                      await(release);
                      return "done";
                    }));
    running.await();

    assertThatThrownBy(() -> queue.inTurn(() -> "never"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusals()).containsExactly(new TryAgain()));

    release.countDown();
    assertThat(first.get()).isEqualTo("done");
    assertThat(queue.inTurn(() -> "next")).isEqualTo("next");
  }

  @Test
  void neverRunsMoreAtOnceThanAllowed() throws Exception {
    HashingQueue queue = new HashingQueue(2, Duration.ofSeconds(30));
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();

    var all =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    people.submit(
                        () ->
                            queue.inTurn(
                                () -> {
                                  most.accumulateAndGet(now.incrementAndGet(), Math::max);
                                  Thread.yield();
                                  return now.decrementAndGet();
                                })))
            .toList();
    for (Future<Integer> one : all) {
      one.get();
    }

    assertThat(most.get()).isBetween(1, 2);
  }

  @Test
  void givesItsTurnBackAfterAFailure() {
    HashingQueue queue = new HashingQueue(1, Duration.ofMillis(50));

    assertThatThrownBy(
            () ->
                queue.inTurn(
                    () -> {
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(queue.inTurn(() -> "next")).isEqualTo("next");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
