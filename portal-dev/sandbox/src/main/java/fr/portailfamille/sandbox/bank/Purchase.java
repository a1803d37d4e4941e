package fr.portailfamille.sandbox.bank;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One payment page that the bank has opened: the cards that were tried on it, and whether it is
 * over.
 */
final class Purchase {

  private final String id = UUID.randomUUID().toString();
  private final Map<String, String> request;
  private final List<Transaction> transactions = new ArrayList<>();
  private final Clock clock;
  private boolean over;

  Purchase(Map<String, String> request, Clock clock) {
    this.request = Map.copyOf(request);
    this.clock = clock;
  }

  String id() {
    return id;
  }

  String field(String name) {
    return request.getOrDefault(name, "");
  }

  long cents() {
    return Long.parseLong(field("vads_amount"));
  }

  synchronized boolean isOver() {
    return over;
  }

  /** Decides once; whether this call was the one. */
  synchronized boolean decide(Outcome outcome, String cardNumber, long takenCents) {
    if (over) {
      return false;
    }
    over = true;
    transactions.add(transaction(outcome, cardNumber, takenCents));
    return true;
  }

  /** A refused card while the page stays open for another; nothing once the page is over. */
  synchronized boolean refuseAndStay(String cardNumber) {
    if (over) {
      return false;
    }
    transactions.add(transaction(Outcome.REFUSED, cardNumber, cents()));
    return true;
  }

  /** A refusal of the moment before, told after what was decided since. */
  Map<String, String> refusalFromBefore(String cardNumber) {
    return transaction(Outcome.REFUSED, cardNumber, cents()).notified();
  }

  /** What the browser brings back, to be signed. */
  synchronized Map<String, String> returned() {
    return last().returned();
  }

  /** What the notification says, to be signed. */
  synchronized Map<String, String> notified() {
    return last().notified();
  }

  synchronized List<Transaction> transactions() {
    return List.copyOf(transactions);
  }

  private Transaction transaction(Outcome outcome, String cardNumber, long takenCents) {
    return new Transaction(request, outcome, cardNumber, takenCents, clock.instant());
  }

  private Transaction last() {
    return transactions.get(transactions.size() - 1);
  }
}
