package fr.portailfamille.web.staff;

import fr.portailfamille.shared.Entrance;
import fr.portailfamille.web.frame.StaffMenu;
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
  @Inject private StaffMenu menu;
  @Inject @Any private Instance<StaffQueues> sources;
  private List<StaffQueue> queues;

  /** The queues whose page the caller may open, always in the same order. */
  public List<StaffQueue> getQueues() {
    if (queues == null) {
      queues =
          entrance.enter(
              () ->
                  sources.stream()
                      .flatMap(s -> s.queues().stream())
                      .filter(this::isMine)
                      .sorted(Comparator.comparing(StaffQueue::name))
                      .toList());
    }
    return queues;
  }

  private boolean isMine(StaffQueue queue) {
    return queue.address() == null || menu.opens(queue.address());
  }
}
