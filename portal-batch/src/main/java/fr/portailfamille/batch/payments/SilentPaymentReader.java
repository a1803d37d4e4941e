package fr.portailfamille.batch.payments;

import fr.portailfamille.batch.IdReader;
import fr.portailfamille.payment.InquiryService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;

/** Reads the ids of silent attempts. */
@Named
@Dependent
public class SilentPaymentReader extends IdReader {

  private static final int PAGE = 100;

  @Inject private InquiryService inquiries;

  @Override
  protected Collection<Long> after(long id) {
    return inquiries.silent(id, PAGE);
  }
}
