package fr.portailfamille.it.places;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Lets many begin at the same moment, each in a thread of its own. */
final class AtOnce {

  private AtOnce() {}

  /** What each was answered, in their order. */
  static List<String> together(List<Callable<String>> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(work.size());
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      List<Future<String>> answers = new ArrayList<>();
      for (Callable<String> one : work) {
        answers.add(
            threads.submit(
                () -> {
                  start.await(30, TimeUnit.SECONDS);
                  return one.call();
                }));
      }
      List<String> result = new ArrayList<>();
      for (Future<String> answer : answers) {
        result.add(answer.get(90, TimeUnit.SECONDS));
      }
      return result;
    } finally {
      threads.shutdownNow();
    }
  }
}
