package fr.portailfamille.batch.privacy;

import fr.portailfamille.privacy.RetentionService;
import fr.portailfamille.shared.DataCategory;
import fr.portailfamille.shared.Entrance;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Organisation by organisation, category by category, in small transactions; where it is stopped or
 * fails, what is removed stays removed and the next night goes on.
 */
@Named
@Dependent
public class RetentionBatchlet extends AbstractBatchlet {

  @Inject private RetentionService retention;
  @Inject private Entrance entrance;
  private volatile boolean stopped;

  @Override
  public String process() {
    long removed = 0;
    for (long organisation : entrance.enter(() -> retention.approved())) {
      long run = entrance.enter(() -> retention.start(organisation));
      for (DataCategory category : retention.categories()) {
        removed += remove(run, category);
      }
      entrance.enter(() -> retention.end(run));
    }
    return "removed " + removed;
  }

  private long remove(long run, DataCategory category) {
    long removed = 0;
    long some = 1;
    while (some > 0 && !stopped) {
      some = entrance.enter(() -> retention.removeSome(run, category));
      removed += some;
    }
    return removed;
  }

  @Override
  public void stop() {
    stopped = true;
  }
}
