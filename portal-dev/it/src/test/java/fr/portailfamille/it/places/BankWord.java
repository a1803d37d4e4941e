package fr.portailfamille.it.places;

import fr.portailfamille.sandbox.bank.FormFields;
import fr.portailfamille.sandbox.bank.SystemPaySandbox;
import fr.portailfamille.sandbox.bank.VadsSignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/** What the bank says about a payment, signed and posted as it would. */
public final class BankWord {

  private static final HttpClient BANK = HttpClient.newHttpClient();

  private BankWord() {}

  /** The portal's answer. */
  public static String says(String status, String reference, char transaction)
      throws IOException, InterruptedException {
    return says(status, reference, transaction, SystemPaySandbox.KEY);
  }

  /** The portal's answer to somebody who does not know the key. */
  public static String forged(String status, String reference)
      throws IOException, InterruptedException {
    return says(status, reference, 'f', "not the key");
  }

  private static String says(String status, String reference, char transaction, String key)
      throws IOException, InterruptedException {
    String cents =
        Crowd.rows(
                "select amount_cents from payment_attempt where reference = '" + reference + "'",
                row -> row.getString(1))
            .get(0);
    Map<String, String> fields = new TreeMap<>();
    fields.put(
        "vads_site_id",
        Crowd.rows(
                "select shop from payment_attempt where reference = '" + reference + "'",
                row -> row.getString(1))
            .get(0));
    fields.put("vads_ctx_mode", "TEST");
    fields.put("vads_order_id", reference);
    fields.put("vads_amount", cents);
    fields.put("vads_currency", "978");
    fields.put("vads_effective_amount", cents);
    fields.put("vads_effective_currency", "978");
    fields.put("vads_trans_status", status);
    fields.put("vads_trans_uuid", String.valueOf(transaction).repeat(32));
    fields.put("vads_operation_type", "DEBIT");
    fields.put("signature", VadsSignature.sign(fields, key));
    return BANK.send(
            HttpRequest.newBuilder(
                    URI.create(
                        "http://localhost:" + System.getProperty("it.port") + "/bank/systempay"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(FormFields.encode(fields)))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
