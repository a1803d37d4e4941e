package fr.portailfamille.web.planning;

import static fr.portailfamille.booking.BookingForm.GUIDED;

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
      guided = familyPage.isChosen() && call.read(this::form).filter(GUIDED::equals).isPresent();
    }
    return guided;
  }

  /** Reads it in the caller's transaction, for a page that reads more. */
  void readAhead() {
    guided = form() == GUIDED;
  }

  private BookingForm form() {
    return bookings.form(familyPage.getHouseholdId());
  }
}
