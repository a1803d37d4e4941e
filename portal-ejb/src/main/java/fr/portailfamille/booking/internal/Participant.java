package fr.portailfamille.booking.internal;

import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.GroupView;
import fr.portailfamille.household.MemberView;

/**
 * A person in an activity, with what is known of the family.
 *
 * @param group null where none is chosen yet
 */
record Participant(MemberView person, ActivityView activity, GroupView group, FamilyFacts family) {

  Participant(MemberView person, ActivityView activity, FamilyFacts family) {
    this(person, activity, null, family);
  }

  Demands demands() {
    return family.demands(activity.id());
  }
}
