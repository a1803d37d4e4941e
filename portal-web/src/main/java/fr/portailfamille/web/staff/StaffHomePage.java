package fr.portailfamille.web.staff;

import fr.portailfamille.shared.Entrance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** The staff's home: what waits. */
@Named
@RequestScoped
public class StaffHomePage {

  @Inject private Entrance entrance;
  @Inject @Any private Instance<StaffQueues> sources;
  private List<StaffQueue> queues;

  /** The queues, always in the same order. */
  public List<StaffQueue> getQueues() {
    if (queues == null) {
      queues =
          entrance.enter(
              () ->
                  sources.stream()
                      .flatMap(s -> s.queues().stream())
                      .sorted(Comparator.comparing(StaffQueue::name))
                      .toList());
    }
    return queues;
  }
}
