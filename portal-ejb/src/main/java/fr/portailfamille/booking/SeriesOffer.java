package fr.portailfamille.booking;

import fr.portailfamille.catalogue.ActivityKind;
import fr.portailfamille.catalogue.GroupView;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.List;

/**
 * Dispositif: a series, an outing or a stay as the page of one-price enrolments offers it (guide
 * 002).
 *
 * @param dates that are still to be booked, of all its groups
 * @param past how many dates are over already
 * @param price of these dates; null where none is set
 * @param wholePrice of all its dates, where these cost less; null otherwise
 * @param allDates how many there are in all
 */
public record SeriesOffer(
    long activityId,
    String activityName,
    String typeName,
    String structureName,
    ActivityKind kind,
    SeriesDates dates,
    int past,
    LocalTime startsAt,
    LocalTime endsAt,
    Money price,
    Money wholePrice,
    int allDates,
    String priceExplanation,
    List<Choice> groups,
    List<Taker> takers)
    implements Serializable {

  public SeriesOffer {
    groups = List.copyOf(groups);
    takers = List.copyOf(takers);
  }

  /**
   * A group.
   *
   * @param places that are left on the date that has the fewest
   */
  public record Choice(GroupView group, int places) implements Serializable {}

  /**
   * The waiting list of a group that is full.
   *
   * @param waiting how many are on it
   * @param rank of the person; 0 where it is not on it and may join it
   */
  public record Line(GroupView group, int waiting, int rank) implements Serializable {

    public boolean isIn() {
      return rank > 0;
    }
  }

  /**
   * What one person of the household may choose.
   *
   * @param booked the group it is booked in; null where it is not
   * @param paid whether that is confirmed, not only held
   * @param offered whether that is offered from the waiting list, to be answered
   * @param choices groups that can be booked now
   * @param lines full groups that it waits for or may wait for
   * @param refusals why there is no choice, or why groups of its age are missing among them
   */
  public record Taker(
      MemberView person,
      String booked,
      boolean paid,
      boolean offered,
      List<Choice> choices,
      List<Line> lines,
      List<Refusal> refusals)
      implements Serializable {

    public Taker {
      choices = List.copyOf(choices);
      lines = List.copyOf(lines);
      refusals = List.copyOf(refusals);
    }

    public boolean isBooked() {
      return booked != null;
    }

    /** Whether the person is in it or may be. */
    public boolean isPossible() {
      return isBooked() || !choices.isEmpty() || !lines.isEmpty();
    }

    /** What the person has to put right before it books. */
    public List<StandingRefusal> standing() {
      return refusals.stream()
          .filter(StandingRefusal.class::isInstance)
          .map(StandingRefusal.class::cast)
          .toList();
    }

    /** Whether the rules got as far as what the family has to put right. */
    boolean isWeighed() {
      return !choices.isEmpty() || !standing().isEmpty();
    }
  }

  /**
   * What stands against everything that a person, or everybody, might book of these: said once, not
   * beside each.
   */
  public static List<StandingRefusal> common(List<SeriesOffer> offers) {
    List<Taker> weighed =
        offers.stream().flatMap(o -> o.takers().stream()).filter(Taker::isWeighed).toList();
    return weighed.stream()
        .flatMap(taker -> taker.standing().stream())
        .distinct()
        .filter(
            refusal ->
                weighed.stream()
                    .filter(t -> concerns(refusal, t))
                    .allMatch(t -> t.refusals().contains(refusal)))
        .toList();
  }

  private static boolean concerns(StandingRefusal refusal, Taker taker) {
    return refusal.personId() == null || refusal.personId() == taker.person().personId();
  }

  /** Whether who joins now pays for the dates that are left only. */
  public boolean isReduced() {
    return wholePrice != null;
  }

  /** Whether anybody of the household is in it or may be. */
  public boolean isPossible() {
    return takers.stream().anyMatch(Taker::isPossible);
  }
}
