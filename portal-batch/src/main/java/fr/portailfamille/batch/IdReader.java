package fr.portailfamille.batch;

import jakarta.batch.api.chunk.AbstractItemReader;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

/** Reads ids by pages in their order; the checkpoint is the last id read. */
public abstract class IdReader extends AbstractItemReader {

  private final Deque<Long> page = new ArrayDeque<>();
  private long last;

  /** The next ids after this one, in their order; none when all are read. */
  protected abstract Collection<Long> after(long id);

  @Override
  public void open(Serializable checkpoint) {
    last = checkpoint == null ? 0 : (Long) checkpoint;
  }

  @Override
  public Long readItem() {
    if (page.isEmpty()) {
      page.addAll(after(last));
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
