package fr.portailfamille.web.planning;

import fr.portailfamille.shared.BusinessClock;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the gestures on the planning need beside the boxes: they never tick days that are over. */
@Named("gestures")
@RequestScoped
public class GesturesBean {

  @Inject private BusinessClock clock;

  /** «2026-11-25», in Paris. */
  public String getToday() {
    return clock.today().toString();
  }
}
