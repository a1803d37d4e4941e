package fr.portailfamille.payment.internal.systempay;

import fr.portailfamille.payment.internal.PaymentAttempt;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** The unsigned fields of the hosted form V2 for a card payment in one go. */
final class HostedForm {

  private static final DateTimeFormatter UTC_SECONDS =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

  /** The protocol's limit; a longer address of the payer is left out rather than cut. */
  private static final int LONGEST_EMAIL = 127;

  private HostedForm() {}

  static Map<String, String> fields(PaymentAttempt attempt, String publicUrl) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("vads_version", "V2");
    fields.put("vads_page_action", "PAYMENT");
    fields.put("vads_action_mode", "INTERACTIVE");
    fields.put("vads_payment_config", "SINGLE");
    fields.put("vads_site_id", attempt.shop());
    fields.put("vads_ctx_mode", attempt.mode());
    fields.put("vads_trans_id", attempt.transId());
    fields.put("vads_trans_date", UTC_SECONDS.format(attempt.createdAt()));
    fields.put("vads_amount", String.valueOf(attempt.amount().cents()));
    fields.put("vads_currency", "978");
    fields.put("vads_order_id", attempt.reference());
    // captured without a further click of the merchant: an authorised payment is a paid one
    fields.put("vads_validation_mode", "0");
    if (attempt.payerEmail() != null && attempt.payerEmail().length() <= LONGEST_EMAIL) {
      fields.put("vads_cust_email", attempt.payerEmail());
    }
    fields.put("vads_language", "fr");
    // a return by POST would come without the session's cookie (SameSite=Lax)
    fields.put("vads_return_mode", "GET");
    fields.put("vads_url_return", returnAddress(attempt, publicUrl));
    fields.put("vads_url_check", publicUrl + "/bank/systempay");
    // back at once: the story of the payment is told on our own page
    fields.put("vads_redirect_success_timeout", "0");
    fields.put("vads_redirect_error_timeout", "0");
    fields.put("vads_contrib", "Portail_Famille_0.1");
    return fields;
  }

  /** Names the page to come back to; it says nothing that page does not check. */
  private static String returnAddress(PaymentAttempt attempt, String publicUrl) {
    return publicUrl + "/payment-return?h=" + attempt.householdId() + "&r=" + attempt.reference();
  }
}
