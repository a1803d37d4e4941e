package fr.portailfamille.web.reservation;

import fr.portailfamille.booking.EnrolCommand;
import fr.portailfamille.booking.EnrolmentService;
import fr.portailfamille.booking.PeriodOffer;
import fr.portailfamille.booking.StandingRefusal;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * Effectuer une réservation: the child where there are several, then the period (guide 004, step
 * 2).
 */
@Named("reserve")
@RequestScoped
public class ReserveBean {

  @Inject private EnrolmentService enrolments;
  @Inject private FamilyPage familyPage;
  @Inject private Call call;
  private List<PeriodOffer> periods;
  private List<StandingRefusal> standing;

  /** Before the page is shown: a person of another household ends as «introuvable». */
  public void check() {
    if (familyPage.isChosen() && Asked.number("p") > 0) {
      getPeriods();
    }
  }

  public List<MemberView> getPersons() {
    return familyPage.getHousehold().participants();
  }

  /** Whom the reservation is for: the one of the address, or the only one; 0 before the choice. */
  public long getPersonId() {
    List<MemberView> persons = getPersons();
    return persons.size() == 1 ? persons.get(0).personId() : Asked.number("p");
  }

  public String getFirstName() {
    return familyPage.getHousehold().member(getPersonId()).map(MemberView::firstName).orElse("");
  }

  /** The periods of that person: those that fit first, the others with their reasons. */
  public List<PeriodOffer> getPeriods() {
    if (periods == null) {
      periods =
          getPersonId() == 0
              ? List.of()
              : call.read(() -> enrolments.periods(familyPage.getHouseholdId(), getPersonId()))
                  .orElse(List.of());
    }
    return periods;
  }

  /** What stands against whatever is chosen; before a person is, that of the whole household. */
  public List<StandingRefusal> getStanding() {
    if (standing == null) {
      standing =
          getPersonId() == 0
              ? call.read(() -> enrolments.standing(familyPage.getHouseholdId())).orElse(List.of())
              : PeriodOffer.common(getPeriods());
    }
    return standing;
  }

  public List<PeriodOffer> getOpen() {
    return getPeriods().stream().filter(PeriodOffer::isOpen).toList();
  }

  public List<PeriodOffer> getOthers() {
    return getPeriods().stream().filter(offer -> !offer.isOpen()).toList();
  }

  /** Continuer: enrols where that is not yet so, and goes on to the days. */
  public void proceed() {
    long household = familyPage.getHouseholdId();
    long activity = Asked.number("a");
    if (activity == 0) {
      call.refused(List.of(new PeriodNotChosen()));
      return;
    }
    EnrolCommand command = new EnrolCommand(household, getPersonId(), activity);
    call.result(() -> enrolments.choosePeriod(command))
        .ifPresent(
            enrolment -> call.redirect(GuidedAddress.days(household, enrolment, null, List.of())));
  }
}
