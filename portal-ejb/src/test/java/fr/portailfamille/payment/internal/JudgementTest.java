package fr.portailfamille.payment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.payment.PaymentStatus;
import fr.portailfamille.payment.StartPaymentCommand;
import fr.portailfamille.payment.internal.BankWord.Meaning;
import fr.portailfamille.shared.Money;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a genuine word of the bank does to an attempt of 14,00 €. */
class JudgementTest {

  private static final Instant NOW = Instant.parse("2026-10-07T17:47:00Z");
  private static final Money ASKED = Money.ofCents(1400);

  @ParameterizedTest
  @EnumSource(
      value = PaymentStatus.class,
      names = {"PAID", "CREATED"},
      mode = EnumSource.Mode.EXCLUDE)
  void takesTheMoneyWhateverWasSaidBefore(PaymentStatus before) {
    PaymentAttempt attempt = attemptIn(before);
    assertThat(Judgement.on(attempt, paid(1400, "a"))).isEqualTo(Verdict.APPLIED);
  }

  @Test
  void takesTheMoneyOfAnAttemptThatWasNeverSeenSent() {
    assertThat(Judgement.on(attempt(), paid(1400, "a"))).isEqualTo(Verdict.APPLIED);
  }

  @ParameterizedTest
  @CsvSource({"1399", "1401", "0"})
  void tellsAnotherAmount(long cents) {
    assertThat(Judgement.on(attempt(), paid(cents, "a"))).isEqualTo(Verdict.WRONG_AMOUNT);
  }

  @Test
  void tellsAnAmountThatIsNotInEuros() {
    BankWord word = new BankWord(Meaning.PAID, null, "a", null, null, "AUTHORISED");
    assertThat(Judgement.on(attempt(), word)).isEqualTo(Verdict.WRONG_AMOUNT);
  }

  @Test
  void changesNothingWhenRepeated() {
    assertThat(Judgement.on(attemptPaidBy("a"), paid(1400, "a"))).isEqualTo(Verdict.REPEATED);
  }

  @Test
  void tellsASecondTransactionFromARepetition() {
    assertThat(Judgement.on(attemptPaidBy("a"), paid(1400, "b"))).isEqualTo(Verdict.SECOND_PAYMENT);
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "CANCELLED", "STILL_PENDING", "UNCLEAR"})
  void keepsPaidWhateverComesLater(Meaning later) {
    assertThat(Judgement.on(attemptPaidBy("a"), word(later))).isEqualTo(Verdict.NO_CHANGE);
  }

  @ParameterizedTest
  @CsvSource({"REFUSED,CANCELLED", "CANCELLED,REFUSED", "EXPIRED,CANCELLED", "EXPIRED,UNCLEAR"})
  void ignoresALateWordThatIsNotMoney(PaymentStatus before, Meaning late) {
    assertThat(Judgement.on(attemptIn(before), word(late))).isEqualTo(Verdict.NO_CHANGE);
  }

  @ParameterizedTest
  @CsvSource({"PENDING,REFUSED", "PENDING,CANCELLED", "PENDING,UNCLEAR", "UNKNOWN,REFUSED"})
  void followsTheTableWhileTheAttemptIsOpen(PaymentStatus before, Meaning word) {
    assertThat(Judgement.on(attemptIn(before), word(word))).isEqualTo(Verdict.APPLIED);
  }

  @Test
  void leavesThePaymentAloneWhenTheWordIsAboutARefund() {
    assertThat(Judgement.on(attemptIn(PaymentStatus.PENDING), word(Meaning.NOT_ABOUT_PAYMENT)))
        .isEqualTo(Verdict.NO_CHANGE);
  }

  @ParameterizedTest
  @CsvSource({"1400,OK-Paiement enregistre", "1500,KO-Montant different du montant demande"})
  void answersARepetitionAsTheFirst(long cents, String answer) {
    BankWord word = paid(cents, "a");
    assertThat(Answer.to(attempt(), word)).isEqualTo(answer);
    assertThat(Answer.to(attemptPaidBy("a"), word)).isEqualTo(answer);
  }

  private static PaymentAttempt attempt() {
    return new PaymentAttempt(
        new StartPaymentCommand(1, 2, ASKED, "basket:3", null, Duration.ofMinutes(15)),
        "SYSTEMPAY",
        new PaymentProvider.Merchant("12345678", "TEST"),
        "000042",
        NOW);
  }

  private static PaymentAttempt attemptIn(PaymentStatus status) {
    PaymentAttempt attempt = attempt();
    attempt.become(PaymentStatus.PENDING, NOW);
    if (status != PaymentStatus.PENDING) {
      attempt.become(status, NOW);
    }
    return attempt;
  }

  private static PaymentAttempt attemptPaidBy(String uuid) {
    PaymentAttempt attempt = attemptIn(PaymentStatus.PAID);
    attempt.received(paid(1400, uuid), NOW);
    return attempt;
  }

  private static BankWord paid(long cents, String uuid) {
    return new BankWord(
        Meaning.PAID, Money.ofCents(cents), uuid, "497010XXXXXX0055", "3fe24f", "AUTHORISED");
  }

  private static BankWord word(Meaning meaning) {
    return new BankWord(meaning, ASKED, null, null, null, meaning.name());
  }
}
