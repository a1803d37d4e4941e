package fr.portailfamille.booking.internal;

import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.household.MemberView;

/** A person in an activity, with what is known of the family. */
record Participant(MemberView person, ActivityView activity, FamilyFacts family) {

  Demands demands() {
    return family.demands(activity.id());
  }
}
