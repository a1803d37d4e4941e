package fr.portailfamille.sandbox.bank;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** One payment page that the bank has opened, and how it ended. */
final class Purchase {

  private final String id = UUID.randomUUID().toString();
  private final String transactionUuid = UUID.randomUUID().toString().replace("-", "");
  private final Map<String, String> request;
  private Map<String, String> result;

  Purchase(Map<String, String> request) {
    this.request = Map.copyOf(request);
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
    return result != null;
  }

  /** Decides once; whether this call was the one. */
  synchronized boolean decide(Outcome outcome, String cardNumber, long takenCents) {
    if (result != null) {
      return false;
    }
    result = new TreeMap<>();
    request.forEach(
        (name, value) -> {
          if (name.startsWith("vads_") && !name.startsWith("vads_url_")) {
            result.put(name, value);
          }
        });
    result.put("vads_result", outcome.result());
    result.put("vads_trans_status", outcome.status());
    result.put("vads_trans_uuid", transactionUuid);
    result.put("vads_operation_type", "DEBIT");
    result.put("vads_sequence_number", "1");
    result.put("vads_extra_result", "");
    result.put("vads_auth_result", outcome.authorisationResult());
    if (outcome != Outcome.CANCELLED) {
      card(outcome, cardNumber, takenCents);
    }
    return true;
  }

  private void card(Outcome outcome, String number, long takenCents) {
    result.put("vads_effective_amount", String.valueOf(takenCents));
    result.put("vads_effective_currency", "978");
    result.put("vads_auth_mode", "FULL");
    result.put("vads_auth_number", outcome == Outcome.PAID ? transactionUuid.substring(0, 6) : "");
    result.put("vads_card_brand", "CB");
    result.put("vads_card_number", masked(number));
    result.put("vads_expiry_month", "12");
    result.put("vads_expiry_year", "2030");
    result.put("vads_warranty_result", outcome == Outcome.PAID ? "YES" : "");
    result.put("vads_payment_src", "EC");
    result.put("vads_contract_used", "5555555");
    result.put("vads_threeds_enrolled", "Y");
    result.put("vads_threeds_auth_type", "FRICTIONLESS");
  }

  /** What the browser brings back, to be signed. */
  synchronized Map<String, String> returned() {
    return new TreeMap<>(result);
  }

  /** What the notification says, to be signed. */
  synchronized Map<String, String> notified() {
    Map<String, String> fields = new TreeMap<>(result);
    fields.put("vads_url_check_src", "PAY");
    fields.put("vads_hash", UUID.randomUUID().toString().replace("-", ""));
    return fields;
  }

  private static String masked(String number) {
    return number.length() < 10
        ? "XXXXXXXXXXXXXXXX"
        : number.substring(0, 6) + "XXXXXX" + number.substring(number.length() - 4);
  }
}
