package fr.portailfamille.web.reservation;

import fr.portailfamille.booking.BookingForm;
import fr.portailfamille.booking.BookingService;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Which form the families of this organisation book with. */
@Named("bookingForm")
@RequestScoped
public class BookingFormBean {

  @Inject private BookingService bookings;
  @Inject private FamilyPage familyPage;
  @Inject private Call call;
  private Boolean guided;

  /** Whether they are led step by step (guide 004). */
  public boolean isGuided() {
    if (guided == null) {
      guided =
          familyPage.isChosen()
              && call.read(() -> bookings.form(familyPage.getHouseholdId()))
                  .filter(BookingForm.GUIDED::equals)
                  .isPresent();
    }
    return guided;
  }
}
