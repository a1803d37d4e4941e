package fr.portailfamille.web.planning;

import fr.portailfamille.booking.CancelOnline;
import fr.portailfamille.booking.CancellationService;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whether «Annuler des jours» leads anywhere, or the structure is to be asked. */
@Named("cancelWay")
@RequestScoped
public class CancelWay {

  @Inject private CancellationService cancellations;
  @Inject private FamilyPage familyPage;
  @Inject private Call call;
  private CancelOnline online;

  private CancelOnline online() {
    if (online == null) {
      online = call.read(this::read).orElse(CancelOnline.NOTHING_BOOKED);
    }
    return online;
  }

  /** Reads it in the caller's transaction, for a page that reads more. */
  void readAhead() {
    online = read();
  }

  private CancelOnline read() {
    return cancellations.online(familyPage.getHouseholdId());
  }

  public boolean isOffered() {
    return online() == CancelOnline.OFFERED;
  }

  /** Whether days are booked that nobody cancels online. */
  public boolean isAsked() {
    return online() == CancelOnline.NOT_OFFERED;
  }
}
