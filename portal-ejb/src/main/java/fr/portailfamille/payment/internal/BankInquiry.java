package fr.portailfamille.payment.internal;

import fr.portailfamille.payment.BankAnswer;
import fr.portailfamille.payment.BankAnswer.Kind;
import fr.portailfamille.payment.PaymentStatus;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Silent attempts: found, asked about, and moved by what the bank answers. */
@Dependent
public class BankInquiry {

  @Inject private AttemptBook attempts;
  @Inject private BankDesk desk;
  @Inject private BankLine line;
  @Inject private PaymentProvider provider;

  public List<Long> silent(Instant now, long after, int max) {
    return attempts.silent(now, after, max);
  }

  /** What to ask; nothing for what was never sent to the bank or cannot be asked about. */
  public Optional<Question> question(long attemptId) {
    return attempts
        .find(attemptId)
        .filter(attempt -> attempt.status() != PaymentStatus.CREATED)
        .flatMap(
            attempt -> provider.question(attempt).map(request -> new Question(attempt, request)));
  }

  /** Talks to the bank; outside any transaction. */
  public BankAnswer ask(Question question) {
    long id = question.attempt().id();
    return line.ask(question.request())
        .filter(body -> provider.words(body, question.attempt()).isPresent())
        .map(body -> new BankAnswer(id, Kind.ANSWERED, body))
        .orElseGet(() -> BankAnswer.silence(id));
  }

  public void apply(BankAnswer answer, Instant now) {
    attempts
        .lock(answer.attemptId())
        .filter(attempt -> attempt.isSilent(now))
        .ifPresent(attempt -> apply(answer, attempt));
  }

  private void apply(BankAnswer answer, PaymentAttempt attempt) {
    switch (answer.kind()) {
      case ANSWERED ->
          provider
              .words(answer.body(), attempt)
              .ifPresent(words -> desk.answered(attempt, words, answer.body()));
      case SILENT -> desk.unanswered(attempt);
      case NOT_ASKED -> desk.notAsked(attempt);
    }
  }

  /** An attempt, as it stood, and what is asked about it. */
  public record Question(PaymentAttempt attempt, HttpRequest request) {}
}
