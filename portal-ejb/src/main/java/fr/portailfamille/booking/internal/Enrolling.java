package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.AgeOutside;
import fr.portailfamille.booking.BirthDateMissing;
import fr.portailfamille.booking.ClosedToEnrolments;
import fr.portailfamille.booking.StandingRefusal;
import fr.portailfamille.catalogue.ActivityKind;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.BookingMode;
import fr.portailfamille.catalogue.GroupView;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.shared.Refusal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** Whether a person can be enrolled in an activity, and in which of its groups. */
public final class Enrolling {

  private Enrolling() {}

  public static boolean isBookedByDay(ActivityView activity) {
    return activity.kind() == ActivityKind.DAYS
        && activity.bookingMode() != BookingMode.PAY_ON_ENROLMENT;
  }

  /** A series, an outing or a stay that is paid for when it is booked. */
  public static boolean isSeries(ActivityView activity) {
    return activity.kind().isWhole() && activity.bookingMode() != BookingMode.CHARGED_TO_ACCOUNT;
  }

  /** An activity that goes on for who is in it, and takes nobody new. */
  public static List<Refusal> closedToNew(ActivityView activity) {
    return activity.enrolmentsClosed()
        ? List.of(new ClosedToEnrolments(activity.name()))
        : List.of();
  }

  /**
   * The group for the age and the class on the first day that is still to come.
   *
   * @param refusals what speaks against it is added to them
   * @return null where no group fits
   */
  public static GroupView group(
      MemberView person, ActivityView activity, LocalDate today, List<Refusal> refusals) {
    LocalDate first = today.isAfter(activity.startsOn()) ? today : activity.startsOn();
    Period age = person.ageAt(first);
    if (age == null) {
      refusals.add(new BirthDateMissing(person.firstName()));
      return null;
    }
    List<GroupView> ofAge =
        activity.groups().stream().filter(group -> group.fits(age.getYears())).toList();
    if (ofAge.isEmpty()) {
      refusals.add(
          new AgeOutside(
              person.firstName(),
              activity.groups().stream().mapToInt(GroupView::ageFrom).min().orElse(0),
              activity.groups().stream().mapToInt(GroupView::ageTo).max().orElse(0)));
      return null;
    }
    return ofClass(person, ofAge, first, refusals).orElse(null);
  }

  /** The first group whose classes fit; one of all classes takes also whose class is not known. */
  static Optional<GroupView> ofClass(
      MemberView person, List<GroupView> groups, LocalDate first, List<Refusal> refusals) {
    Optional<StandingRefusal> unknown = SchoolChecks.unknown(person);
    Optional<GroupView> found =
        groups.stream()
            .filter(
                group ->
                    !group.isByLevel()
                        || unknown.isEmpty()
                            && SchoolChecks.outside(person, group, first).isEmpty())
            .findFirst();
    if (found.isEmpty()) {
      unknown.ifPresentOrElse(
          refusals::add,
          () -> SchoolChecks.outside(person, groups, first).ifPresent(refusals::add));
    }
    return found;
  }
}
