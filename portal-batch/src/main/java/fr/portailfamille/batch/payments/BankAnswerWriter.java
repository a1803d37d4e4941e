package fr.portailfamille.batch.payments;

import fr.portailfamille.payment.BankAnswer;
import fr.portailfamille.payment.InquiryService;
import fr.portailfamille.shared.Entrance;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Applies answers, each in a transaction of its own: locks are taken attempt by attempt and given
 * back, and an answer applied twice changes nothing.
 */
@Named
@Dependent
public class BankAnswerWriter extends AbstractItemWriter {

  private static final Logger LOG = Logger.getLogger(BankAnswerWriter.class.getName());

  @Inject private InquiryService inquiries;
  @Inject private Entrance entrance;

  @Override
  public void writeItems(List<Object> answers) throws AnswerNotKept {
    for (Object answer : answers) {
      apply((BankAnswer) answer);
    }
  }

  private void apply(BankAnswer answer) throws AnswerNotKept {
    try {
      entrance.enter(() -> inquiries.apply(answer));
    } catch (RuntimeException failure) {
      AnswerNotKept skipped = new AnswerNotKept(answer.attemptId(), failure);
      LOG.log(Level.WARNING, skipped.getMessage(), failure);
      throw skipped;
    }
  }
}
