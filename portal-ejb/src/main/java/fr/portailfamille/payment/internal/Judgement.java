package fr.portailfamille.payment.internal;

import fr.portailfamille.payment.PaymentStatus;
import fr.portailfamille.payment.internal.BankWord.Meaning;
import java.util.Objects;

/** What is to be done about a genuine word of the bank, given what is known of the attempt. */
final class Judgement {

  private Judgement() {}

  static Verdict on(PaymentAttempt attempt, BankWord word) {
    if (word.meaning() == Meaning.NOT_ABOUT_PAYMENT) {
      return Verdict.NO_CHANGE;
    }
    if (word.meaning() == Meaning.PAID) {
      return onMoney(attempt, word);
    }
    PaymentStatus target = target(word);
    if (attempt.status() == target) {
      return Verdict.REPEATED;
    }
    return attempt.status().mayBecome(target) ? Verdict.APPLIED : Verdict.NO_CHANGE;
  }

  private static Verdict onMoney(PaymentAttempt attempt, BankWord word) {
    if (word.amount() == null || !word.amount().isPositive()) {
      return Verdict.WRONG_AMOUNT;
    }
    if (attempt.status() != PaymentStatus.PAID) {
      return word.amount().equals(attempt.amount()) ? Verdict.APPLIED : Verdict.WRONG_AMOUNT;
    }
    boolean sameTransaction =
        word.transactionUuid() == null
            || Objects.equals(word.transactionUuid(), attempt.transactionUuid());
    if (!sameTransaction) {
      return Verdict.SECOND_PAYMENT;
    }
    return word.amount().equals(attempt.received()) ? Verdict.REPEATED : Verdict.WRONG_AMOUNT;
  }

  /** The state the word asks for. */
  static PaymentStatus target(BankWord word) {
    return switch (word.meaning()) {
      case PAID -> PaymentStatus.PAID;
      case STILL_PENDING -> PaymentStatus.PENDING;
      case REFUSED -> PaymentStatus.REFUSED;
      case CANCELLED -> PaymentStatus.CANCELLED;
      case UNCLEAR, NOT_ABOUT_PAYMENT -> PaymentStatus.UNKNOWN;
    };
  }
}
