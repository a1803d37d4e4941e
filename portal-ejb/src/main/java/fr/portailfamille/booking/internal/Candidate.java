package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.EnrolmentView;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.BookingMode;
import fr.portailfamille.catalogue.GroupView;
import fr.portailfamille.catalogue.SessionView;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.pricing.Price;
import java.time.Instant;
import java.util.Optional;

/** A session that a person would like, with all that the rules look at. */
public record Candidate(
    EnrolmentView enrolment,
    MemberView person,
    ActivityView activity,
    SessionView session,
    Optional<Price> price,
    FamilyFacts family,
    Instant now) {

  Participant participant() {
    return new Participant(person, activity, group(), family);
  }

  GroupView group() {
    return activity.group(enrolment.groupId());
  }

  /** Whether it is confirmed at once and charged to the account, instead of paid in a basket. */
  public boolean isCharged() {
    return activity.bookingMode() == BookingMode.CHARGED_TO_ACCOUNT;
  }

  public String unitName() {
    return activity.unit(session.unitId()).name();
  }

  public String designation() {
    return person.firstName() + " - " + activity.name() + " - " + unitName();
  }
}
