package fr.portailfamille.payment.internal.systempay;

import static java.util.Map.entry;

import fr.portailfamille.payment.internal.BankWord.Meaning;
import java.util.Map;

/**
 * What each {@code vads_trans_status} means; the field to read, rather than {@code vads_result}.
 */
final class TransactionStatus {

  private static final Map<String, Meaning> MEANINGS =
      Map.ofEntries(
          entry("AUTHORISED", Meaning.PAID),
          entry("CAPTURED", Meaning.PAID),
          entry("ACCEPTED", Meaning.PAID),
          entry("PARTIALLY_AUTHORISED", Meaning.PAID),
          entry("INITIAL", Meaning.STILL_PENDING),
          entry("WAITING_AUTHORISATION", Meaning.STILL_PENDING),
          entry("WAITING_AUTHORISATION_TO_VALIDATE", Meaning.STILL_PENDING),
          entry("AUTHORISED_TO_VALIDATE", Meaning.STILL_PENDING),
          entry("UNDER_VERIFICATION", Meaning.STILL_PENDING),
          entry("PRE_AUTHORISED", Meaning.STILL_PENDING),
          entry("WAITING_FOR_PAYMENT", Meaning.STILL_PENDING),
          entry("SUSPENDED", Meaning.STILL_PENDING),
          entry("PENDING", Meaning.STILL_PENDING),
          entry("REFUND_TO_RETRY", Meaning.STILL_PENDING),
          entry("ABANDONED", Meaning.CANCELLED),
          entry("NOT_CREATED", Meaning.CANCELLED),
          entry("CANCELLED", Meaning.CANCELLED),
          entry("REFUSED", Meaning.REFUSED),
          entry("EXPIRED", Meaning.REFUSED),
          entry("CAPTURE_FAILED", Meaning.REFUSED));

  private TransactionStatus() {}

  static Meaning meaning(String status) {
    return MEANINGS.getOrDefault(status, Meaning.UNCLEAR);
  }
}
