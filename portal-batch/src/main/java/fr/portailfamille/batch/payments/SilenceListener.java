package fr.portailfamille.batch.payments;

import fr.portailfamille.payment.BankAnswer;
import fr.portailfamille.payment.InquiryService;
import fr.portailfamille.shared.Entrance;
import jakarta.batch.api.chunk.listener.SkipProcessListener;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Notes that a bank did not answer about an attempt, in a transaction of its own. */
@Named
@Dependent
public class SilenceListener implements SkipProcessListener {

  @Inject private InquiryService inquiries;
  @Inject private Entrance entrance;

  @Override
  public void onSkipProcessItem(Object attemptId, Exception silence) {
    entrance.enter(() -> inquiries.apply(BankAnswer.silence((Long) attemptId)));
  }
}
