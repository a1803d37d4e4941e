package fr.portailfamille.document.internal;

import fr.portailfamille.document.DocumentState;
import fr.portailfamille.document.Participation;
import fr.portailfamille.document.Subject;
import fr.portailfamille.document.Validity;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.organisation.SchoolYear;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What is asked of whom, what covers it, and how long a document is good for. */
public final class DocumentRules {

  private DocumentRules() {}

  /**
   * Whether something is asked of a member on a day. Where the age is not known a document is asked
   * rather than forgotten.
   *
   * @param campaignMonth from which the documents of the next school year are asked
   */
  public static boolean isAsked(
      Requirement asked,
      MemberView member,
      Set<Participation> participations,
      LocalDate today,
      int campaignMonth) {
    return isOfKind(asked.subject(), member)
        && isInSeason(asked, today, campaignMonth)
        && fitsAge(asked, member.ageAt(today))
        && (asked.activityId() == null
            || participations.contains(new Participation(member.personId(), asked.activityId())));
  }

  /** The same for the dossier as a whole: of an activity, when any member is enrolled in it. */
  public static boolean isAskedOfDossier(
      Requirement asked, Set<Participation> participations, LocalDate today, int campaignMonth) {
    return asked.subject() == Subject.HOUSEHOLD
        && isInSeason(asked, today, campaignMonth)
        && (asked.activityId() == null
            || participations.stream().anyMatch(p -> p.activityId() == asked.activityId()));
  }

  private static boolean isOfKind(Subject subject, MemberView member) {
    return subject == Subject.CHILD && member.kind() == MemberKind.CHILD
        || subject == Subject.ADULT && member.kind() == MemberKind.ADULT;
  }

  private static boolean isInSeason(Requirement asked, LocalDate today, int campaignMonth) {
    return asked.schoolYear() == null
        || asked.schoolYear() == SchoolYear.of(today)
        || asked.schoolYear() == SchoolYear.suppliedFor(today, campaignMonth);
  }

  private static boolean fitsAge(Requirement asked, Period age) {
    return age == null
        || (asked.ageFrom() == null || age.getYears() >= asked.ageFrom())
            && (asked.ageTo() == null || age.getYears() <= asked.ageTo());
  }

  /** The day a document must be good on: today, or the first day of a school year to come. */
  public static LocalDate neededOn(Requirement asked, LocalDate today) {
    if (asked.schoolYear() == null) {
      return today;
    }
    LocalDate begin = SchoolYear.begin(asked.schoolYear());
    return begin.isAfter(today) ? begin : today;
  }

  /**
   * The document that tells how a requirement stands: an accepted one that is good, else one that
   * waits for its check, else the last one. «Dites-le-nous une fois»: which requirement it was
   * supplied for does not count, only its kind and its person.
   */
  public static Optional<Supplied> telling(
      Collection<Supplied> all, long typeId, Long personId, LocalDate neededOn) {
    List<Supplied> same =
        all.stream()
            .filter(s -> s.typeId() == typeId && Objects.equals(s.personId(), personId))
            .sorted(Comparator.comparing(Supplied::suppliedAt).thenComparing(Supplied::id))
            .toList();
    return last(same, DocumentState.ACCEPTED, neededOn)
        .or(() -> last(same, DocumentState.SUPPLIED, neededOn))
        .or(() -> same.isEmpty() ? Optional.empty() : Optional.of(same.get(same.size() - 1)));
  }

  private static Optional<Supplied> last(List<Supplied> same, DocumentState state, LocalDate day) {
    return same.stream().filter(s -> s.state(day) == state).reduce((a, b) -> b);
  }

  /**
   * The last day a document supplied on a day is good for; nothing without an end.
   *
   * @param fixed the end of {@link Validity#FIXED}; one that is past says nothing
   * @param months of {@link Validity#MONTHS}
   */
  public static Optional<LocalDate> validUntil(
      Validity validity, LocalDate fixed, Integer months, LocalDate supplied, int campaignMonth) {
    return switch (validity) {
      case NONE -> Optional.empty();
      case FIXED -> Optional.of(fixed).filter(end -> !end.isBefore(supplied));
      case SCHOOL_YEAR ->
          Optional.of(SchoolYear.end(SchoolYear.suppliedFor(supplied, campaignMonth)));
      case MONTHS -> Optional.of(supplied.plusMonths(months));
    };
  }
}
