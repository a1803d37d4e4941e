package fr.portailfamille.batch.payments;

import fr.portailfamille.payment.InquiryService;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads silent attempts by pages in the order of their ids; the checkpoint is the last id read. */
@Named
@Dependent
public class SilentPaymentReader extends AbstractItemReader {

  private static final int PAGE = 100;

  @Inject private InquiryService inquiries;

  private final Deque<Long> page = new ArrayDeque<>();
  private long last;

  @Override
  public void open(Serializable checkpoint) {
    last = checkpoint == null ? 0 : (Long) checkpoint;
  }

  @Override
  public Long readItem() {
    if (page.isEmpty()) {
      page.addAll(inquiries.silent(last, PAGE));
    }
    Long next = page.poll();
    if (next != null) {
      last = next;
    }
    return next;
  }

  @Override
  public Serializable checkpointInfo() {
    return last;
  }
}
