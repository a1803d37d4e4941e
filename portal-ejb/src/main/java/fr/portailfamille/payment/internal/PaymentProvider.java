package fr.portailfamille.payment.internal;

import fr.portailfamille.payment.PaymentForm;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** A bank's way of being paid at: its form, its messages, its merchants. */
public interface PaymentProvider {

  /** As stored with attempts and messages ({@code SYSTEMPAY}). */
  String code();

  /**
   * The merchant contract of a régie.
   *
   * @throws fr.portailfamille.shared.RefusedException PaymentUnavailable without a whole one
   */
  Merchant merchant(long regieId);

  /** The signed form that sends the family to the bank. */
  PaymentForm form(PaymentAttempt attempt);

  /** Scheme and host of every page the form may be posted to, for the browser's policy. */
  Set<String> gatewayOrigins();

  /** The reference a message speaks of, as yet unverified; empty where it names none. */
  String reference(SortedMap<String, String> fields);

  /** Whether the message is the bank's own and meant for the merchant of this attempt. */
  Authenticity check(SortedMap<String, String> fields, PaymentAttempt attempt);

  /** What a verified message means. */
  BankWord word(Map<String, String> fields);

  /** How the bank is asked about an attempt; nothing where the régie has no contract for it. */
  Optional<HttpRequest> question(PaymentAttempt attempt);

  /**
   * What the bank's answer about an attempt says: its words, no word when it knows of no payment,
   * nothing at all when it is no answer to the question.
   */
  Optional<List<BankWord>> words(String answer, PaymentAttempt attempt);

  /**
   * A merchant contract.
   *
   * @param shop the merchant's number at the provider
   * @param mode TEST or PRODUCTION
   */
  record Merchant(String shop, String mode) {}

  /** What the check of a message found. */
  enum Authenticity {
    GENUINE,
    WRONG_MERCHANT,
    WRONG_SIGNATURE
  }
}
