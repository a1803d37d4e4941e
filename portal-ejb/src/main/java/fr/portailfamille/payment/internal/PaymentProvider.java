package fr.portailfamille.payment.internal;

import fr.portailfamille.payment.PaymentForm;
import fr.portailfamille.shared.Money;
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

  /** Whether the contract of a régie lets the portal give money back on cards. */
  boolean givesBackOnCards(long regieId);

  /** How the bank is asked what it holds of a paid attempt; nothing without a contract for it. */
  Optional<HttpRequest> holding(PaymentAttempt attempt);

  /** What it says it holds: {@link RefundWord.Holds}, No or Unclear. */
  RefundWord held(String answer, PaymentAttempt attempt);

  /**
   * How the bank is asked to give back some of what it holds.
   *
   * @param reference ours, for the merchant's eyes
   */
  Optional<HttpRequest> giveBack(
      PaymentAttempt attempt, Money amount, RefundWord.Holds holds, String reference);

  /**
   * What its answer to that means: Done, No or Unclear.
   *
   * @param expected what it holds once it is done
   */
  RefundWord givenBack(String answer, PaymentAttempt attempt, Money expected);

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
