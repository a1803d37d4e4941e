package fr.portailfamille.batch.payments;

import fr.portailfamille.payment.BankAnswer;
import fr.portailfamille.payment.InquiryService;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Asks the bank about one attempt; the transaction of the chunk holds nothing meanwhile. */
@Named
@Dependent
public class BankQuestioner implements ItemProcessor {

  @Inject private InquiryService inquiries;

  @Override
  public BankAnswer processItem(Object attemptId) throws BankSilent {
    BankAnswer answer = inquiries.ask((Long) attemptId);
    if (answer.isSilence()) {
      throw new BankSilent(attemptId);
    }
    return answer;
  }
}
