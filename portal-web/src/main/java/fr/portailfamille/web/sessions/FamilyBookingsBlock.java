package fr.portailfamille.web.sessions;

import fr.portailfamille.booking.FamilyBookingDesk;
import fr.portailfamille.booking.FamilyBookings;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What a family has to come, on its sheet for staff. */
@Named("familyBookings")
@RequestScoped
public class FamilyBookingsBlock {

  @Inject private FamilyBookingDesk desk;
  @Inject private FamilyPage page;
  @Inject private Call call;
  private FamilyBookings coming;

  public FamilyBookings getComing() {
    if (coming == null) {
      coming =
          call.read(() -> desk.coming(page.getHouseholdId()))
              .orElse(new FamilyBookings(List.of(), false, false));
    }
    return coming;
  }
}
