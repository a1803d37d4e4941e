package fr.portailfamille.web.series;

import fr.portailfamille.booking.SeriesService;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whether pages lead to series, outings and stays: only where the organisation has some. */
@Named
@RequestScoped
public class SeriesLink {

  @Inject private SeriesService series;
  @Inject private FamilyPage familyPage;
  @Inject private Call call;
  private Boolean offered;

  public boolean isOffered() {
    if (offered == null) {
      offered =
          familyPage.isChosen()
              && call.read(() -> series.isOffered(familyPage.getHouseholdId())).orElse(false);
    }
    return offered;
  }
}
