package fr.portailfamille.web.planning;

import fr.portailfamille.booking.RefusedWish;
import fr.portailfamille.booking.StandingRefusal;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Tells on the next page which wishes could not be met, each with all its reasons; what stands
 * against all of them once.
 */
@RequestScoped
public class RefusedWishes {

  @Inject private FacesContext faces;
  @Inject private PageWording say;

  public void tell(List<RefusedWish> refused) {
    refused.stream()
        .flatMap(wish -> wish.refusals().stream())
        .filter(StandingRefusal.class::isInstance)
        .distinct()
        .forEach(refusal -> warn("", refusal));
    for (RefusedWish wish : refused) {
      String what =
          say.now().text("planning.refused", wish.designation(), say.now().weekday(wish.day()));
      wish.refusals().stream()
          .filter(refusal -> !(refusal instanceof StandingRefusal))
          .forEach(refusal -> warn(what + " ", refusal));
    }
    faces.getExternalContext().getFlash().setKeepMessages(true);
  }

  private void warn(String what, Refusal refusal) {
    faces.addMessage(
        null,
        new FacesMessage(FacesMessage.SEVERITY_WARN, what + say.now().refusal(refusal), null));
  }
}
