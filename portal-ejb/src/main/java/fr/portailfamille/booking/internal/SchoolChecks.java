package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.SchoolLevelMissing;
import fr.portailfamille.booking.SchoolLevelOld;
import fr.portailfamille.booking.SchoolLevelOutside;
import fr.portailfamille.booking.StandingRefusal;
import fr.portailfamille.catalogue.GroupView;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.household.SchoolClass;
import fr.portailfamille.organisation.SchoolLevel;
import fr.portailfamille.shared.Refusal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Groups of certain classes: «maternelle», «CP–CE2». */
final class SchoolChecks {

  private SchoolChecks() {}

  /** The class has to be known, and to be that of a school year that has not ended. */
  static List<StandingRefusal> levelIsKnown(Participant p) {
    return p.group() == null || !p.group().isByLevel()
        ? List.of()
        : unknown(p.person()).stream().toList();
  }

  static Optional<StandingRefusal> unknown(MemberView person) {
    SchoolClass known = person.schoolClass();
    if (known == null) {
      return Optional.of(new SchoolLevelMissing(person.personId(), person.firstName()));
    }
    return known.current()
        ? Optional.empty()
        : Optional.of(
            new SchoolLevelOld(person.personId(), person.firstName(), known.level().label()));
  }

  /** What is not known is told by {@link #levelIsKnown}. */
  static Optional<Refusal> levelFitsTheGroup(Candidate c, Occupancy occupancy) {
    return !c.group().isByLevel() || unknown(c.person()).isPresent()
        ? Optional.empty()
        : outside(c.person(), c.group(), c.session().day());
  }

  /** Why a child whose class is known is not of the group on a day. */
  static Optional<Refusal> outside(MemberView person, GroupView group, LocalDate day) {
    return outside(person, List.of(group), day);
  }

  /** Why it is of none of these groups. */
  static Optional<Refusal> outside(MemberView person, List<GroupView> groups, LocalDate day) {
    Optional<SchoolLevel> level = person.schoolClass().on(day);
    if (level.filter(known -> groups.stream().anyMatch(g -> g.takes(known))).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new SchoolLevelOutside(
            person.firstName(),
            level.map(SchoolLevel::label).orElse(""),
            Collections.min(groups.stream().map(GroupView::firstLevel).toList()).label(),
            Collections.max(groups.stream().map(GroupView::lastLevel).toList()).label()));
  }
}
