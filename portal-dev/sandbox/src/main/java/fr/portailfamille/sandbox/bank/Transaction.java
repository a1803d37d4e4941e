package fr.portailfamille.sandbox.bank;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** One try to pay on a payment page, with all that the bank says about it. */
final class Transaction {

  private final String uuid = UUID.randomUUID().toString().replace("-", "");
  private final String createdAt;
  private final Outcome outcome;
  private long cents;
  private long refundedCents;
  private boolean captured;
  private boolean cancelled;
  private final Map<String, String> fields = new TreeMap<>();

  Transaction(
      Map<String, String> request,
      Outcome outcome,
      String cardNumber,
      long takenCents,
      Instant now) {
    this.createdAt = now.truncatedTo(ChronoUnit.MILLIS).toString();
    this.outcome = outcome;
    this.cents = takenCents;
    request.forEach(
        (name, value) -> {
          if (name.startsWith("vads_") && !name.startsWith("vads_url_")) {
            fields.put(name, value);
          }
        });
    fields.put("vads_result", outcome.result());
    fields.put("vads_trans_status", outcome.status());
    fields.put("vads_trans_uuid", uuid);
    fields.put("vads_operation_type", "DEBIT");
    fields.put("vads_sequence_number", "1");
    fields.put("vads_extra_result", "");
    fields.put("vads_auth_result", outcome.authorisationResult());
    if (outcome != Outcome.CANCELLED) {
      card(cardNumber);
    }
  }

  private void card(String number) {
    fields.put("vads_effective_amount", String.valueOf(cents));
    fields.put("vads_effective_currency", "978");
    fields.put("vads_auth_mode", "FULL");
    fields.put("vads_auth_number", outcome == Outcome.PAID ? uuid.substring(0, 6) : "");
    fields.put("vads_card_brand", "CB");
    fields.put("vads_card_number", masked(number));
    fields.put("vads_expiry_month", "12");
    fields.put("vads_expiry_year", "2030");
    fields.put("vads_warranty_result", outcome == Outcome.PAID ? "YES" : "");
    fields.put("vads_payment_src", "EC");
    fields.put("vads_contract_used", "5555555");
    fields.put("vads_threeds_enrolled", "Y");
    fields.put("vads_threeds_auth_type", "FRICTIONLESS");
  }

  String uuid() {
    return uuid;
  }

  /** In UTC, to the millisecond. */
  String createdAt() {
    return createdAt;
  }

  Outcome outcome() {
    return outcome;
  }

  synchronized long cents() {
    return cents;
  }

  /** What went back to the card after it was debited. */
  synchronized long refundedCents() {
    return refundedCents;
  }

  synchronized boolean isCaptured() {
    return captured;
  }

  /** In the protocol's words. */
  synchronized String status() {
    if (outcome != Outcome.PAID) {
      return outcome.status();
    }
    return cancelled ? "CANCELLED" : captured ? "CAPTURED" : "AUTHORISED";
  }

  /** Debits the card; nothing where nothing is left of it. */
  synchronized void capture() {
    captured = outcome == Outcome.PAID && !cancelled;
  }

  /** Gives back some of what the card was debited with; whether so much was left. */
  synchronized boolean refund(long some) {
    boolean possible = captured && some > 0 && some <= cents - refundedCents;
    refundedCents += possible ? some : 0;
    return possible;
  }

  /** Ends what the card was not debited with yet; whether that could be. */
  synchronized boolean cancel(long whole) {
    boolean possible = outcome == Outcome.PAID && !captured && !cancelled && whole == cents;
    cancelled |= possible;
    return possible;
  }

  /** Makes smaller what the card will be debited with; whether that could be. */
  synchronized boolean lower(long left) {
    boolean possible =
        outcome == Outcome.PAID && !captured && !cancelled && left > 0 && left < cents;
    cents = possible ? left : cents;
    return possible;
  }

  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  Map<String, String> returned() {
    return new TreeMap<>(fields);
  }

  Map<String, String> notified() {
    Map<String, String> notified = new TreeMap<>(fields);
    notified.put("vads_url_check_src", "PAY");
    notified.put("vads_hash", UUID.randomUUID().toString().replace("-", ""));
    return notified;
  }

  private static String masked(String number) {
    return number.length() < 10
        ? "XXXXXXXXXXXXXXXX"
        : number.substring(0, 6) + "XXXXXX" + number.substring(number.length() - 4);
  }
}
